package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.home.HomeSection;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The open retro on a person's Home, while it waits for their cards or votes. */
public final class RetroSection implements HomeSection {
  private final Boards boards;

  public RetroSection(Boards boards) {
    this.boards = boards;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return boards.openOf(team).map(board -> render(board, viewer)).orElse(List.of());
  }

  static List<LayoutBlock> render(Board board, MemberId viewer) {
    return board
        .retro()
        .fold(
            collecting ->
                board.finished().contains(viewer) ? List.of() : collecting(board, collecting),
            grouping -> List.of(),
            voting -> board.voters().contains(viewer) ? List.of() : voting(board, voting),
            discussing -> List.of(),
            closed -> List.of());
  }

  private static List<LayoutBlock> collecting(Board board, Retro.Collecting retro) {
    var sentence =
        "The retro of %s %s.".formatted(RetroWords.name(board.team()), PaceWords.collecting(board));
    return Layout.blocks(
        Layout.section(sentence),
        Layout.actions(
            "retro.home_" + retro.id().value(),
            button(Ids.ADD_CARD, "Add a card", board),
            button(Ids.FINISH, "I'm finished", board)));
  }

  private static List<LayoutBlock> voting(Board board, Retro.Voting retro) {
    var sentence = "The retro of %s waits for your votes.".formatted(RetroWords.name(board.team()));
    return Layout.blocks(
        Layout.section(
            "retro.home_" + retro.id().value(), sentence, button(Ids.OPEN_VOTES, "Vote", board)));
  }

  /** Read aloud it says for which team: a Home may show several. */
  private static ButtonElement button(String id, String label, Board board) {
    var retro = board.retro().id();
    return Layout.spoken(
        Layout.button(Ids.on(id, retro), label, On.retro(retro).written()),
        label + ": retro of " + board.team().name());
  }
}
