package io.plumbline.slack;

import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.team.Team;
import java.util.regex.Pattern;

/**
 * The buttons about one occurrence of a ritual, which any view may show. Their ids end with a dot
 * and the occurrence's number, so that several stand in one view.
 */
public final class RitualButtons {
  /** Opens the form that skips the occurrence. */
  public static final String SKIP = "ritual.skip";

  /** Opens the form that moves it. */
  public static final String MOVE = "ritual.move";

  /** Holds one after all that was skipped. */
  public static final String HOLD = "ritual.hold";

  private RitualButtons() {}

  /** What a press names. */
  public record Of(long team, long id) {}

  public static ButtonElement skip(Team team, long occurrence, String title) {
    return button(SKIP, "Skip", team, occurrence, title);
  }

  public static ButtonElement move(Team team, long occurrence, String title) {
    return button(MOVE, "Move", team, occurrence, title);
  }

  public static ButtonElement runNow(Team team, long occurrence, String title) {
    return button(TeamActions.RUN_NOW, "Run now", team, occurrence, title);
  }

  public static ButtonElement holdAfterAll(Team team, long occurrence, String title) {
    return button(HOLD, "Hold it after all", team, occurrence, title);
  }

  /** The action ids of one of these buttons, for any occurrence. */
  public static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }

  /** Read aloud it says for which ritual it is: a list has many with the same word. */
  private static ButtonElement button(
      String action, String label, Team team, long occurrence, String title) {
    var value = Payloads.write(new Of(team.id().value(), occurrence));
    var button = Layout.button(TeamActions.of(action, occurrence), label, value);
    button.setAccessibilityLabel(Limits.cut(label + ": " + title, Limits.BUTTON_LABEL));
    return button;
  }
}
