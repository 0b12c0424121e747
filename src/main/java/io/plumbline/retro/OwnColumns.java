package io.plumbline.retro;

import io.plumbline.workspace.TypedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A team's own columns as somebody typed them, a title on each line.
 *
 * @param titles clean, in order; also what is no title
 */
public record OwnColumns(List<String> titles) {
  public static final int MAX_LENGTH = 100;

  private static final int SLUG = 14;

  /** What can be wrong with them. */
  public enum Flaw {
    TOO_FEW,
    TOO_MANY,
    EMPTY_LINE,
    TOO_LONG,
    ALIKE
  }

  public OwnColumns {
    titles = List.copyOf(titles);
  }

  public static OwnColumns typed(String text) {
    var clean = TypedText.clean(text);
    return new OwnColumns(
        clean.isEmpty() ? List.of() : clean.lines().map(OwnColumns::line).toList());
  }

  public Set<Flaw> flaws() {
    var flaws = EnumSet.noneOf(Flaw.class);
    if (titles.size() < Columns.FEWEST) {
      flaws.add(Flaw.TOO_FEW);
    }
    if (titles.size() > Columns.MOST) {
      flaws.add(Flaw.TOO_MANY);
    }
    if (titles.stream().anyMatch(TypedText::saysNothing)) {
      flaws.add(Flaw.EMPTY_LINE);
    }
    if (titles.stream().anyMatch(title -> TypedText.length(title) > MAX_LENGTH)) {
      flaws.add(Flaw.TOO_LONG);
    }
    if (titles.stream().map(OwnColumns::likeness).distinct().count() < titles.size()) {
      flaws.add(Flaw.ALIKE);
    }
    return flaws;
  }

  /** The columns; the flaws were looked at before. */
  public Columns columns() {
    return new Columns(titles.stream().map(title -> new Column(key(title), title)).toList());
  }

  /** How a person types these columns. */
  public static String typed(Columns columns) {
    return columns.all().stream().map(Column::title).collect(Collectors.joining("\n"));
  }

  private static String line(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  /** Titles that differ in nothing but this would be taken for one. */
  private static String likeness(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[\\s_?:.-]+", "");
  }

  /** The same for a title whenever it is chosen: its cards that wait stay in its column. */
  private static String key(String title) {
    var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    return "own-%s-%08x"
        .formatted(slug.substring(0, Math.min(SLUG, slug.length())), title.hashCode());
  }
}
