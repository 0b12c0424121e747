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
    return board
        .retro()
        .fold(
            collecting ->
                board.progress().lastTime()
                    ? lastTime(board, viewer, place)
                    : collecting(board, collecting, viewer, ownCards, place),
            grouping -> grouping(board, grouping, viewer, place),
            voting -> voting(board, voting, viewer, place),
            discussing -> discussing(board, discussing, viewer, place),
            closed -> message(RetroWords.OLD, List.of()));
  }

  /** All that the board offers there, since this is how it is done by keyboard. */
  private static Rendered.Message lastTime(Board board, MemberId viewer, String place) {
    var on = On.retro(board.retro().id()).written();
    var sentence = where(place, board, PaceWords.collecting(board));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(sentence));
    blocks.addAll(LastTimeCard.list(board));
    var buttons = new ArrayList<BlockElement>();
    if (runs(board, viewer)) {
      buttons.add(Layout.primary(Ids.GO_ON, "On to the cards", on));
    }
    buttons.add(Layout.button(Ids.ADD_CARD, "Add a card", on));
    buttons.add(Layout.button(Ids.MY_CARDS, "My cards", on));
    blocks.add(row("retro.pointer", buttons));
    return new Rendered.Message(RetroWords.dated(sentence), blocks);
  }

  private static Rendered.Message collecting(
      Board board, Retro.Collecting retro, MemberId viewer, int ownCards, String place) {
    var on = On.retro(retro.id()).written();
    boolean finished = board.finished().contains(viewer);
    var written = ownCards == 0 ? "no card yet" : RetroWords.count(ownCards, "card");
    var buttons =
        List.<BlockElement>of(
            Layout.primary(Ids.ADD_CARD, "Add a card", on),
            Layout.button(Ids.FINISH, finished ? "I write on" : "I'm finished", on),
            Layout.button(Ids.MY_CARDS, "My cards", on));
    return message(
        where(place, board, PaceWords.collecting(board))
            + " You have written %s%s.".formatted(written, finished ? " and are finished" : ""),
        buttons,
        runs(board, viewer) ? List.of(CollectingCard.reveal(retro)) : List.of());
  }

  private static Rendered.Message grouping(
      Board board, Retro.Grouping retro, MemberId viewer, String place) {
    var on = On.retro(retro.id()).written();
    var buttons = new ArrayList<BlockElement>();
    if (GroupingCard.mayGroup(board, viewer)) {
      buttons.add(Layout.primary(Ids.GROUP_CARDS, "Group cards", on));
    }
    buttons.add(Layout.button(Ids.SHOW_TOPICS, "All topics", on));
    var doing = PaceWords.until(board, "groups its cards");
    return message(
        where(place, board, doing) + " " + TopicList.count(board) + " so far.",
        buttons,
        runs(board, viewer) ? List.of(GroupingCard.openVoting(retro)) : List.of());
  }

  private static Rendered.Message voting(
      Board board, Retro.Voting retro, MemberId viewer, String place) {
    var on = On.retro(retro.id()).written();
    var topics = RetroWords.count(board.topics().size(), "topic");
    var votes =
        board.voters().contains(viewer)
            ? "You have voted; you can still change your votes."
            : "You have %s.".formatted(Lines.votes(retro.rules().ballot().budget()));
    return message(
        where(place, board, PaceWords.until(board, "votes on " + topics)) + " " + votes,
        List.of(
            Layout.primary(Ids.OPEN_VOTES, "Vote", on),
            Layout.button(Ids.SHOW_TOPICS, "All topics", on)),
        runs(board, viewer) ? List.of(VotingCard.closeVoting(retro)) : List.of());
  }

  /** No retro is open, and the person may not open one. */
  static Rendered.Message none(Team team) {
    return message(
        "No retro of %s is open. %s can open one: `/retro start`. A card that you add now waits for it, hidden."
            .formatted(RetroWords.name(team), RetroWords.facilitators(team)),
        List.of(Layout.primary(Ids.ADD_CARD, "Add a card", On.NONE.written())));
  }

  private static Rendered.Message discussing(
      Board board, Retro.Discussing retro, MemberId viewer, String place) {
    var id = retro.id();
    var topic = retro.currentTopic();
    var about = topic.map(each -> On.topic(id, each)).orElse(On.retro(id)).written();
    var buttons = new ArrayList<BlockElement>();
    if (topic.isPresent()) {
      buttons.add(Layout.button(Ids.ADD_NOTE, "Add a note", about));
    }
    buttons.add(Layout.button(Ids.ADD_ACTION, "Add an action", about));
    buttons.add(Layout.button(Ids.SHOW_TOPICS, "All topics", about));
    var forward =
        DiscussingCard.isLast(board, retro)
            ? Layout.button(Ids.CLOSE, "End the retro", about)
            : Layout.button(Ids.NEXT_TOPIC, "Next topic", about);
    return message(
        where(place, board, "talks about its topics"),
        buttons,
        runs(board, viewer) ? List.of(forward) : List.of());
  }

  private static String where(String place, Board board, String does) {
    return "The retro of %s %s. %s".formatted(RetroWords.name(board.team()), does, place);
  }

  private static boolean runs(Board board, MemberId viewer) {
    return board.team().roster().runsRituals(viewer);
  }

  private static Rendered.Message message(String sentence, List<BlockElement> buttons) {
    return message(sentence, buttons, List.of());
  }

  /**
   * @param moves what goes on to the next phase, for those who may; in a row of its own
   */
  private static Rendered.Message message(
      String sentence, List<BlockElement> buttons, List<BlockElement> moves) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(sentence));
    if (!buttons.isEmpty()) {
      blocks.add(row("retro.pointer", buttons));
    }
    if (!moves.isEmpty()) {
      blocks.add(row("retro.pointer_moves", moves));
    }
    return new Rendered.Message(RetroWords.dated(sentence), blocks);
  }

  private static LayoutBlock row(String blockId, List<BlockElement> buttons) {
    return Layout.actions(blockId, buttons.toArray(new BlockElement[0]));
  }
}
