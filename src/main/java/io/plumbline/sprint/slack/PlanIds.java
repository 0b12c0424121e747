package io.plumbline.sprint.slack;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import java.util.regex.Pattern;

/** The fixed ids of the buttons and forms about sprints; some stand on the scope's views too. */
public final class PlanIds {
  /** Opens what is in the sprint, to be edited; its value names the team. */
  public static final String ITEMS = "sprint.items";

  /** Opens the goals of the sprint with their whys; its value names the team. */
  public static final String SHOW = "sprint.show";

  static final String LOCK = "sprint.lock";
  static final String ITEM_REMOVE = "sprint.item_remove";
  static final String ITEMS_FORM = "sprint.items_form";
  static final String SETTINGS_FORM = "sprint.settings_form";
  static final String GOAL_NEW = "sprint.goal_new";
  static final String GOAL_MORE = "sprint.goal_more";
  static final String GOAL_FORM = "sprint.goal_form";
  static final String ASK_WHY = "sprint.ask_why";
  static final String ASK_FORM = "sprint.ask_form";
  static final String ANSWER = "sprint.answer";
  static final String ANSWER_FORM = "sprint.answer_form";
  static final String VIEW = "sprint.view";

  private PlanIds() {}

  /** The team that a button or a view is about. */
  public record About(long team) {
    static About of(Team team) {
      return new About(team.id().value());
    }

    String written() {
      return Payloads.write(this);
    }
  }

  /** The goal or question of a team that a button is about. */
  public record One(long team, long id) {
    String written() {
      return Payloads.write(this);
    }
  }

  static String on(String action, long id) {
    return action + "." + id;
  }

  static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }

  /** Locks the scope, after a question: it cannot be undone. */
  public static ButtonElement lockButton(Team team) {
    var button = Layout.button(LOCK, "Lock the scope", About.of(team).written());
    button.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Layout.plain("Lock the scope?"))
            .text(
                Layout.plain(
                    "Planning ends. From then on each change of this sprint needs the agreement of"
                        + " engineering. A lock cannot be taken back."))
            .confirm(Layout.plain("Lock it"))
            .deny(Layout.plain("Not yet"))
            .build());
    return button;
  }
}
