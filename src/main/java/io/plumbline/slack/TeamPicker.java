package io.plumbline.slack;

import com.slack.api.model.block.element.StaticSelectElement;
import io.plumbline.team.Team;
import java.util.List;

/** Asks a person, once for a conversation, which team they mean. */
public final class TeamPicker {
  public static final String ACTION_ID = "team.pick";

  /** To whoever is in no team, in a conversation that is no team's channel. */
  public static final String NO_TEAM =
      "You are in no team yet, and this conversation is no team's channel."
          + " `/plumbline setup` sets one up in a minute.";

  private static final int MOST = 100;

  private TeamPicker() {}

  /**
   * The question.
   *
   * @param line what the person typed, to be sent again after the choice
   */
  public static Rendered.Message ask(List<Team> teams, String line) {
    var question =
        "Which team do you mean? I remember it for this conversation; then send %s again."
            .formatted(Mrkdwn.code(Limits.cut(line, 200)));
    var select =
        StaticSelectElement.builder()
            .actionId(ACTION_ID)
            .placeholder(Layout.plain("Choose a team"))
            .options(
                teams.stream()
                    .limit(MOST)
                    .map(team -> Layout.option(team.name(), Long.toString(team.id().value())))
                    .toList())
            .build();
    return new Rendered.Message(
        question, Layout.blocks(Layout.section("team.pick", question, select)));
  }
}
