package io.plumbline.oneonone.slack;

import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;

/** The button about 1:1s that stands on other features' views too. */
public final class OneOnOneButtons {
  private OneOnOneButtons() {}

  /**
   * Opens the form of a topic of the team's 1:1; whoever is none of the two is told who they are.
   *
   * @param number tells it from others of its view
   */
  public static ButtonElement addTopic(Team team, String label, int number) {
    return Layout.button(Ids.of(Ids.ADD_TOPIC, number), label, On.team(team));
  }
}
