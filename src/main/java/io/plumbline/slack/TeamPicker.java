package io.plumbline.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a person, once for a conversation, which team they mean; what they typed is run then. */
public final class TeamPicker {
  /** Followed by a dot and the team's number. */
  public static final String ACTION_ID = "team.pick";

  /** To whoever is in no team, in a conversation that is no team's channel. */
  public static final String NO_TEAM =
      "You are in no team yet, and this conversation is no team's channel."
          + " `/plumbline setup` sets one up in a minute.";

  private static final String QUESTION =
      "Which team do you mean? I remember it for this conversation.";
  private static final TypedLine SHOW_TEAM = new TypedLine("/plumbline", "team");
  private static final int MOST = 25;

  private TeamPicker() {}

  /**
   * What a press names.
   *
   * @param command with its slash; null where the line was too long to ride along
   */
  public record Chosen(long team, @Nullable String command, @Nullable String text) {
    /** What was typed and waits for the choice; empty where it has to be sent again. */
    public Optional<TypedLine> line() {
      return command == null || text == null
          ? Optional.empty()
          : Optional.of(new TypedLine(command, text));
    }
  }

  /** The question; a press runs the line for the team that is chosen. */
  public static Rendered.Message ask(List<Team> teams, TypedLine line) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(QUESTION));
    blocks.add(buttons(teams, line));
    if (teams.size() > MOST) {
      blocks.add(
          Layout.context(
              "and %d more. In the channel of a team I take you to mean that one."
                  .formatted(teams.size() - MOST)));
    }
    return new Rendered.Message(QUESTION, List.copyOf(blocks));
  }

  /** The message about a team that was chosen, with the others that can be meant in its place. */
  public static Rendered.Message among(Rendered.Message about, Team team, List<Team> others) {
    if (others.isEmpty()) {
      return about;
    }
    var blocks = new ArrayList<>(about.blocks());
    blocks.add(
        Layout.context(
            "You are in several teams, and in this conversation I take you to mean %s. Or do you mean:"
                .formatted(Phrases.name(team))));
    blocks.add(buttons(others, SHOW_TEAM));
    return new Rendered.Message(about.text(), List.copyOf(blocks));
  }

  /**
   * What stands in the question's place afterwards.
   *
   * @param isRun whether what they had typed is answered by now
   */
  public static Rendered.Message isMeant(Team team, boolean isRun) {
    return Privately.sentence(
        "I take you to mean *%s* in this conversation. %s"
            .formatted(
                Phrases.name(team),
                isRun
                    ? "`/plumbline team` changes that."
                    : "That was too long to keep: send it again, please."));
  }

  private static LayoutBlock buttons(List<Team> teams, TypedLine line) {
    var buttons = new ArrayList<BlockElement>();
    teams.stream().limit(MOST).forEach(team -> buttons.add(button(team, line)));
    return ActionsBlock.builder().blockId(ACTION_ID).elements(buttons).build();
  }

  private static BlockElement button(Team team, TypedLine line) {
    long id = team.id().value();
    var whole = Payloads.write(new Chosen(id, line.command(), line.text()));
    var value =
        whole.length() <= Limits.BUTTON_VALUE ? whole : Payloads.write(new Chosen(id, null, null));
    return Layout.button(
        TeamActions.of(ACTION_ID, id), Limits.cut(team.name(), Limits.BUTTON_LABEL), value);
  }
}
