package io.plumbline.retro;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The columns of a board, two to six, in order. */
public record Columns(List<Column> all) {
  public static final int FEWEST = 2;
  public static final int MOST = 6;

  public static final Column WENT_WELL = new Column("went-well", "What went well");
  public static final Column FRICTION = new Column("friction", "What caused friction");
  public static final Column CHANGE = new Column("change", "What should we change next sprint");

  /** The three columns of a team that chose no others. */
  public static final Columns DEFAULT = new Columns(List.of(WENT_WELL, FRICTION, CHANGE));

  public Columns {
    all = List.copyOf(all);
    if (all.size() < FEWEST || all.size() > MOST) {
      throw new IllegalArgumentException("no board has %d columns".formatted(all.size()));
    }
    if (all.stream().map(Column::key).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two columns have one key: " + all);
    }
  }

  /** The column with this key; empty where there is none. */
  public Optional<Column> keyed(String key) {
    return all.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** These columns and, after them, the others that cards were written for under earlier rules. */
  public List<Column> with(Collection<Column> others) {
    var columns = new LinkedHashSet<>(all);
    columns.addAll(others);
    return List.copyOf(columns);
  }
}
