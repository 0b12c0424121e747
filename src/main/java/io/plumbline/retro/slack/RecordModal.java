package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.action.Action;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The record of a closed retro: actions, topics with their votes and notes, who took part. */
final class RecordModal {
  /** Four blocks a topic at most, of a view's 100. */
  private static final int TOPICS = 15;

  private static final int NOTES = 8;
  private static final int ACTIONS = 20;

  private RecordModal() {}

  /**
   * What is shown.
   *
   * @param isClosed whether an action is done or dropped
   * @param link to the summary in the channel; empty where there is none
   */
  record Shown(
      Board board,
      Retro.Closed retro,
      Optional<WorthFigure> worth,
      Predicate<Action> isClosed,
      String link) {}

  static View render(Shown shown, int page) {
    var board = shown.board();
    var pages = new Pages<>(board.topics(), TOPICS, page);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(heading(shown)));
    blocks.add(buttons(shown));
    if (pages.page() == 0) {
      first(shown, blocks);
    }
    blocks.add(Layout.section("*Topics*"));
    int number = pages.page() * TOPICS;
    for (Topic topic : pages.shown()) {
      topic(board, topic, ++number, blocks);
    }
    var about = On.page(shown.retro().id(), pages.page());
    pages.turning(Ids.RECORD_PAGE, about).ifPresent(blocks::add);
    return Forms.toRead(Ids.RECORD_VIEW, "Retro", about, blocks);
  }

  private static String heading(Shown shown) {
    var board = shown.board();
    var retro = shown.retro();
    var who =
        retro.closed().person().map(by -> "by " + Mrkdwn.member(by)).orElse("at its deadline");
    return "*%s*\nClosed %s on %s."
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            who,
            HistoryModal.day(retro.closed().at(), board.team()));
  }

  private static LayoutBlock buttons(Shown shown) {
    var on = On.retro(shown.retro().id()).written();
    var buttons = new ArrayList<BlockElement>();
    buttons.add(Layout.button(Ids.EXPORT, "Export", on));
    if (!shown.link().isEmpty()) {
      var link = Layout.button(Ids.RECORD_LINK, "See it in the channel", on);
      link.setUrl(shown.link());
      buttons.add(link);
    }
    return Layout.actions("retro.record_buttons", buttons.toArray(new BlockElement[0]));
  }

  private static void first(Shown shown, List<LayoutBlock> blocks) {
    shown.worth().ifPresent(figure -> blocks.add(Layout.section(WorthWords.figure(figure))));
    var actions = shown.board().actions();
    long closed = actions.stream().filter(shown.isClosed()).count();
    blocks.add(
        Layout.section(
            actions.isEmpty()
                ? "*Actions*\nNone was agreed."
                : "*Actions* · %d of %d closed".formatted(closed, actions.size())));
    if (!actions.isEmpty()) {
      blocks.add(Lines.actions(actions.subList(0, Math.min(ACTIONS, actions.size()))));
      more(actions.size() - ACTIONS, "actions", blocks);
    }
    blocks.add(Layout.context("Took part: " + RetroSummary.people(shown.board().tookPart())));
  }

  private static void topic(Board board, Topic topic, int number, List<LayoutBlock> blocks) {
    blocks.add(
        Layout.section(
            "*%d. %s* · %s%s"
                .formatted(
                    number,
                    RetroWords.kind(topic),
                    Lines.votes(topic.votes()),
                    board.progress().isParked(topic) ? " · parked" : "")));
    blocks.add(Lines.whole(topic));
    var notes = board.notesOn(topic);
    if (!notes.isEmpty()) {
      blocks.add(Lines.markedNotes(notes.subList(0, Math.min(NOTES, notes.size()))));
      more(notes.size() - NOTES, "notes", blocks);
    }
  }

  private static void more(int hidden, String what, List<LayoutBlock> blocks) {
    if (hidden > 0) {
      blocks.add(Layout.context("and %d more %s. *Export* sends you all.".formatted(hidden, what)));
    }
  }
}
