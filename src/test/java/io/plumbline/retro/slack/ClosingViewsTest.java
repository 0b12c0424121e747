package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Action;
import io.plumbline.action.Origin;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Topic;
import io.plumbline.retro.Turn;
import io.plumbline.retro.past.Found;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.retro.past.PastRetro.Kept;
import io.plumbline.retro.past.Trend;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Rendered;
import io.plumbline.testing.Golden;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClosingViewsTest {
  private static final RetroId ID = new RetroId(T1, 12);
  private static final Turn END = new Turn(ANA, MONDAY_THREE.plus(Duration.ofHours(1)));
  private static final Retro.Closed CLOSED =
      new Retro.Collecting(ID, new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA))
          .reveal(END)
          .openVoting(END)
          .closeVoting(END, null)
          .close(END);
  private static final Instant UNTIL = Instant.parse("2026-11-26T16:00:00Z");
  private static final WorthFigure FIGURE = new WorthFigure(42, 7);

  @Test
  void the_question_open_answered_and_closed() {
    var board = board(List.of(topic(1)), List.of(), List.of());
    Golden.message("retro", "worth_open", WorthCard.open(board, UNTIL));
    Golden.message("retro", "worth_answered", WorthCard.answered(board, UNTIL));
    Golden.message("retro", "worth_closed", WorthCard.closed(board, Optional.of(FIGURE)));
    Golden.message("retro", "worth_too_few", WorthCard.closed(board, Optional.empty()));
  }

  @Test
  void the_summary_with_what_it_was_worth() {
    var board = board(List.of(topic(1), topic(2)), List.of(note(1)), List.of(action(1)));
    Golden.message("retro", "summary_worth", RetroSummary.render(board, Optional.of(FIGURE)));
  }

  @Test
  void a_summary_of_a_huge_retro_is_cut_and_names_the_export() {
    var summary = RetroSummary.render(huge(), Optional.of(FIGURE));

    assertTaken(summary);
    assertThat(Golden.json(summary.blocks()).toString())
        .contains("and 280 more", "and 40 more", "/retro export");
  }

  @Test
  void the_history_of_a_team() {
    var retros =
        List.of(past(3, 40, new Kept(1, 3)), past(2, 0, Kept.NONE), past(1, 46, new Kept(2, 2)));
    var found = retros.stream().map(past -> new Found(past, List.of())).toList();
    var first = new HistoryModal.Page(TEAM.id().value(), 0, "");
    Golden.view("retro", "history", HistoryModal.render(TEAM, found, 3, first));
    Golden.view("retro", "history_none", HistoryModal.render(TEAM, List.of(), 0, first));
    var words = new HistoryModal.Page(TEAM.id().value(), 0, "*flaky* <tests>");
    var said = List.of(new Found(retros.get(0), List.of("*Flaky* <tests>\nagain")));
    Golden.view("retro", "history_found", HistoryModal.render(TEAM, said, 1, words));
    Golden.view("retro", "history_not_found", HistoryModal.render(TEAM, List.of(), 0, words));
    Golden.view("retro", "export", ExportModal.render(TEAM, retros, retros.get(1)));
  }

  @Test
  void a_record_and_the_pages_of_a_huge_one() {
    var board = board(List.of(topic(1), topic(2)), List.of(note(1)), List.of(action(1)));
    Golden.view("retro", "record", RecordModal.render(shown(board), 0));
    Golden.view("retro", "record_huge_last_page", RecordModal.render(shown(huge()), 19));
  }

  @Test
  void the_trend_with_charts_and_in_words_alone() {
    var trend =
        new Trend(
            List.of(
                past(1, 32, new Kept(2, 3)), past(2, 0, Kept.NONE), past(3, 40, new Kept(1, 2))));
    Golden.message("retro", "trend", TrendMessage.render(TEAM, trend, true));
    Golden.message("retro", "trend_words", TrendMessage.render(TEAM, trend, false));
  }

  @Test
  void home_has_a_sentence_for_each_figure_and_none_without_a_past() {
    var one = new Trend(List.of(past(1, 32, new Kept(0, 1))));

    assertThat(Golden.json(TrendSection.render(TEAM, one)).toString())
        .contains("The last retro was worth 3.2 of 5.")
        .contains("Of 1 action agreed in the last retro, 0 are closed.");
    assertThat(TrendSection.render(TEAM, new Trend(List.of(past(1, 0, Kept.NONE))))).hasSize(1);
    assertThat(TrendSection.render(TEAM, new Trend(List.of()))).isEmpty();
  }

  private static void assertTaken(Rendered.Message message) {
    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(message.text()).hasSizeLessThan(4000);
  }

  private static Board huge() {
    return board(
        IntStream.rangeClosed(1, 300).mapToObj(ClosingViewsTest::topic).toList(),
        IntStream.rangeClosed(1, 60).mapToObj(i -> note(300)).toList(),
        IntStream.rangeClosed(1, 30).mapToObj(ClosingViewsTest::action).toList());
  }

  private static RecordModal.Shown shown(Board board) {
    return new RecordModal.Shown(
        board,
        CLOSED,
        Optional.of(FIGURE),
        action -> action.id() == 1,
        "https://fernhill.slack.com/archives/C1/p1718000015000200");
  }

  private static Board board(List<Topic> topics, List<Note> notes, List<Action> actions) {
    return new Board(
        TEAM, CLOSED, Map.of(), Set.<MemberId>of(), topics, Set.of(DI), notes, actions);
  }

  private static Topic topic(int id) {
    var text = "builds take <!channel> *40* minutes " + id + " " + "x".repeat(id > 2 ? 450 : 0);
    var card = Checkout.card(FRICTION, text);
    return new Topic(new Card(new CardId(T1, id), Checkout.ID, CY, card, MONDAY_THREE), 4);
  }

  private static Note note(int topic) {
    return new Note(
        new NoteId(T1, 1),
        new CardId(T1, topic),
        DI,
        new CardText("cache the <@UBO> image"),
        MONDAY_THREE);
  }

  private static Action action(int id) {
    return new Action(
        id,
        Checkout.ID,
        new Origin("retro", 12),
        "Cache the images",
        CY,
        LocalDate.of(2026, 12, 4),
        ANA,
        MONDAY_THREE);
  }

  private static PastRetro past(int id, int tenths, Kept kept) {
    var at = MONDAY_THREE.plus(Duration.ofDays(28L * id));
    var figure = tenths == 0 ? null : new WorthFigure(tenths, 5);
    return new PastRetro(new RetroId(T1, id), at, at, new Counts(12, 30), kept, figure);
  }
}
