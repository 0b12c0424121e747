package io.plumbline.retro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The columns of a retro, in order, and the words by which people name them. */
public final class Columns {
  public static final Column WENT_WELL = new Column("went-well", "What went well");
  public static final Column FRICTION = new Column("friction", "What caused friction");
  public static final Column CHANGE = new Column("change", "What should we change next sprint");

  /** The three columns of a retro that chose no others. */
  public static final List<Column> DEFAULT = List.of(WENT_WELL, FRICTION, CHANGE);

  private static final int MAX_TYPOS = 2;
  private static final Map<String, Column> WORDS = words();

  private Columns() {}

  /** The column with this key; empty where there is none. */
  public static Optional<Column> keyed(String key) {
    return DEFAULT.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** The column that the word means: its key, its title, or another word for it. */
  public static Optional<Column> named(String word) {
    return Optional.ofNullable(WORDS.get(plain(word)));
  }

  /** The column that the word comes closest to; empty where it is like none of them. */
  public static Optional<Column> like(String word) {
    var typed = plain(word);
    var distance = new LevenshteinDistance(MAX_TYPOS);
    return WORDS.keySet().stream()
        .filter(known -> known.length() > MAX_TYPOS && distance.apply(typed, known) >= 0)
        .min((a, b) -> distance.apply(typed, a) - distance.apply(typed, b))
        .map(WORDS::get);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").replace("?", "");
  }

  private static Map<String, Column> words() {
    var words = new LinkedHashMap<String, Column>();
    DEFAULT.forEach(column -> words.put(plain(column.key()), column));
    DEFAULT.forEach(column -> words.put(plain(column.title()), column));
    List.of("well", "good", "liked").forEach(word -> words.put(word, WENT_WELL));
    List.of("caused friction", "bad", "problem", "slow").forEach(word -> words.put(word, FRICTION));
    List.of("next", "next sprint", "should change", "improve", "idea")
        .forEach(word -> words.put(word, CHANGE));
    return words;
  }
}
