package io.plumbline.retro;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sets of columns that a team can choose from. Their keys are stored and never change. */
public enum Template {
  THREE_COLUMNS("Three columns"),
  START_STOP_CONTINUE("Start, stop, continue"),
  MAD_SAD_GLAD("Mad, sad, glad"),
  FOUR_LS("Four Ls"),
  SAILBOAT("Sailboat");

  private final String title;

  Template(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public Columns columns() {
    return switch (this) {
      case THREE_COLUMNS -> Columns.DEFAULT;
      case START_STOP_CONTINUE ->
          columns(
              new Column("start", "Start"),
              new Column("stop", "Stop"),
              new Column("continue", "Continue"));
      case MAD_SAD_GLAD ->
          columns(new Column("mad", "Mad"), new Column("sad", "Sad"), new Column("glad", "Glad"));
      case FOUR_LS ->
          columns(
              new Column("liked", "Liked"),
              new Column("learned", "Learned"),
              new Column("lacked", "Lacked"),
              new Column("longed-for", "Longed for"));
      case SAILBOAT ->
          columns(
              new Column("wind", "Wind: what drives us"),
              new Column("anchor", "Anchor: what holds us back"),
              new Column("rocks", "Rocks: what lies ahead"),
              new Column("island", "Island: where we want to be"));
    };
  }

  /** The template that has these columns; empty where they are a team's own. */
  public static Optional<Template> of(Columns columns) {
    return Arrays.stream(values())
        .filter(template -> template.columns().equals(columns))
        .findFirst();
  }

  private static Columns columns(Column... columns) {
    return new Columns(List.of(columns));
  }
}
