package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** The private answer to {@code /retro}: where the retro is, and what this person can do. */
final class RetroPointer {
  private RetroPointer() {}

  /**
   * @param place the sentence that says where the board is
   */
  static Rendered.Message render(Board board, MemberId viewer, int ownCards, String place) {
    var on = On.retro(board.retro().id()).written();
    return board
        .retro()
        .fold(
            collecting ->
                message(
                    where(place, board, PaceWords.collecting(board))
                        + " You have written %s%s."
                            .formatted(
                                RetroWords.count(ownCards, "card"),
                                board.finished().contains(viewer) ? " and are finished" : ""),
                    List.of(
                        Layout.primary(Ids.ADD_CARD, "Add a card", on),
                        Layout.button(Ids.FINISH, finish(board, viewer), on),
                        Layout.button(Ids.MY_CARDS, "My cards", on))),
            grouping ->
                message(
                    where(place, board, "groups its cards")
                        + " "
                        + TopicList.count(board)
                        + " so far.",
                    GroupingCard.mayGroup(board, viewer)
                        ? List.of(
                            Layout.primary(Ids.GROUP_CARDS, "Group cards", on),
                            Layout.button(Ids.SHOW_TOPICS, "All topics", on))
                        : List.of(Layout.button(Ids.SHOW_TOPICS, "All topics", on))),
            voting ->
                message(
                    where(place, board, "votes on %d topics".formatted(board.topics().size()))
                        + (board.voters().contains(viewer)
                            ? " You have voted; you can still change it."
                            : " You have %d votes.".formatted(voting.rules().ballot().budget())),
                    List.of(Layout.primary(Ids.OPEN_VOTES, "Vote", on))),
            discussing -> discussing(place, board, discussing),
            closed -> message(RetroWords.OLD, List.of()));
  }

  /** No retro is open, and the person may not open one. */
  static Rendered.Message none(Team team) {
    return message(
        "No retro of %s is open. %s can open one: `/retro start`. A card that you add now waits for it, hidden."
            .formatted(RetroWords.name(team), RetroWords.facilitators(team)),
        List.of(Layout.primary(Ids.ADD_CARD, "Add a card", On.NONE.written())));
  }

  private static Rendered.Message discussing(String place, Board board, Retro.Discussing retro) {
    var id = retro.id();
    var about =
        retro.currentTopic().map(topic -> On.topic(id, topic)).orElse(On.retro(id)).written();
    return message(
        where(place, board, "talks about its topics"),
        List.of(
            Layout.button(Ids.ADD_NOTE, "Add a note", about),
            Layout.button(Ids.ADD_ACTION, "Add an action", about),
            Layout.button(Ids.SHOW_TOPICS, "All topics", about)));
  }

  private static String where(String place, Board board, String does) {
    return "The retro of %s %s. %s".formatted(RetroWords.name(board.team()), does, place);
  }

  private static String finish(Board board, MemberId viewer) {
    return board.finished().contains(viewer) ? "I write on" : "I'm finished";
  }

  private static Rendered.Message message(String sentence, List<BlockElement> buttons) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(sentence));
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("retro.pointer", buttons.toArray(new BlockElement[0])));
    }
    return new Rendered.Message(sentence, blocks);
  }
}
