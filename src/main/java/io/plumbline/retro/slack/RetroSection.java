package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
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
    var on = On.retro(retro.id());
    return Layout.blocks(
        Layout.section(sentence),
        Layout.actions(
            "retro.home_" + retro.id().value(),
            Layout.button(Ids.on(Ids.ADD_CARD, retro.id()), "Add a card", on.written()),
            Layout.button(Ids.on(Ids.FINISH, retro.id()), "I'm finished", on.written())));
  }

  private static List<LayoutBlock> voting(Board board, Retro.Voting retro) {
    var sentence = "The retro of %s waits for your votes.".formatted(RetroWords.name(board.team()));
    return Layout.blocks(
        Layout.section(
            "retro.home_" + retro.id().value(),
            sentence,
            Layout.button(
                Ids.on(Ids.OPEN_VOTES, retro.id()), "Vote", On.retro(retro.id()).written())));
  }
}
