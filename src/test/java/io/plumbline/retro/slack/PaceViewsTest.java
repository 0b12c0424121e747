package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
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
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Course;
import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Pace;
import io.plumbline.retro.Progress;
import io.plumbline.retro.Progress.Earlier;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Sorting;
import io.plumbline.retro.Topic;
import io.plumbline.retro.Turn;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PaceViewsTest {
  private static final RetroId ID = new RetroId(T1, 12);
  private static final Instant UNTIL = MONDAY_THREE.plus(Duration.ofMinutes(6));
  private static final Instant END = MONDAY_THREE.plus(Duration.ofHours(1));
  private static final List<Topic> TOPICS = List.of(topic(1, "builds", 3), topic(2, "tests", 0));

  private static final Retro.Collecting LIVE =
      new Retro.Collecting(ID, new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, ANA));
  private static final Retro.Collecting SPREAD =
      new Retro.Collecting(
          ID,
          new Opening(
              Checkout.ID, CHANNEL, MONDAY_THREE, null, spreadRules(RetroRules.Authors.SHOWN)));

  @Test
  void last_times_actions_stand_first() {
    Golden.message(
        "retro", "last_time", RetroBoard.render(board(LIVE, progress(course(true, false)))));
    Golden.message(
        "retro", "last_time_up", RetroBoard.render(board(LIVE, progress(course(true, true)))));
    Golden.view(
        "retro",
        "drop",
        DropModal.render(
            new DropModal.About(12, 1), earlier(1, "Cache the images", null).action()));
  }

  @Test
  void the_cards_follow_with_how_it_went_or_where_people_come_one_by_one_with_the_list() {
    var live = RetroBoard.render(board(LIVE, progress(course(false, false))));
    assertThat(Golden.json(live.blocks()).toString())
        .contains("Last time's actions: 1 done, 1 still on, 1 not talked about.");
    Golden.message(
        "retro",
        "board_collecting_spread",
        RetroBoard.render(board(SPREAD, progress(course(false, false)))));
    Golden.message(
        "retro",
        "board_deadline_without_card",
        RetroBoard.render(
            new Board(
                TEAM,
                SPREAD,
                Map.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                Sorting.NONE,
                new Progress(course(false, true), BO, List.of(), List.of(), Set.of(), Map.of()))));
  }

  @Test
  void a_card_that_comes_after_the_deadline_can_be_revealed() {
    var drawn = RetroBoard.render(board(SPREAD, progress(course(false, true))));

    assertThat(Golden.json(drawn.blocks()).toString())
        .contains("cards came after it. <@UANA> or <@UBO> can reveal them.");
  }

  @Test
  void when_time_is_up_each_live_board_asks() {
    var up = course(false, true);
    var grouping = LIVE.reveal(new Turn(ANA, MONDAY_THREE));
    var voting = grouping.openVoting(new Turn(BO, MONDAY_THREE));
    var discussing = voting.closeVoting(new Turn(ANA, MONDAY_THREE), TOPICS.get(0).card().id());

    Golden.message("retro", "board_time_up", RetroBoard.render(board(LIVE, progress(up))));
    Golden.message("retro", "board_grouping_up", RetroBoard.render(board(grouping, progress(up))));
    Golden.message("retro", "board_voting_up", RetroBoard.render(board(voting, progress(up))));
    Golden.message("retro", "board_topic_up", RetroBoard.render(board(discussing, progress(up))));
  }

  @Test
  void what_is_parked_and_what_was_carried_over_is_said() {
    var revealed = new Turn(null, MONDAY_THREE);
    var voting = LIVE.reveal(revealed).openVoting(revealed);
    var parked =
        new Progress(
            course(false, false),
            BO,
            List.of(),
            List.of(TOPICS.get(1).card().id()),
            Set.of(TOPICS.get(0).card().id(), TOPICS.get(1).card().id()),
            Map.of(TOPICS.get(0).card().id(), Instant.parse("2026-10-26T14:00:00Z")));
    var discussing = voting.closeVoting(revealed, TOPICS.get(0).card().id());

    Golden.message("retro", "board_voting_carried", RetroBoard.render(board(voting, parked)));
    Golden.message("retro", "board_parked", RetroBoard.render(board(discussing, parked)));
    Golden.message(
        "retro",
        "board_no_topic_left",
        RetroBoard.render(board(discussing.withoutTopic(), parked)));
    var closed = discussing.close(new Turn(null, END));
    Golden.message("retro", "summary_parked", RetroSummary.render(board(closed, parked)));
    assertThat(RetroBoard.render(board(closed, parked)).text()).contains("Closed.");
  }

  @Test
  void a_reminder_says_what_is_awaited_and_that_nobody_knows() {
    var turn = new Turn(null, MONDAY_THREE);
    var voting = SPREAD.reveal(turn).openVoting(turn);
    var nameless = spreadRules(RetroRules.Authors.ANONYMOUS);
    var anonymous =
        new Retro.Collecting(ID, new Opening(Checkout.ID, CHANNEL, MONDAY_THREE, null, nameless));

    Golden.message(
        "retro",
        "reminder_anonymous",
        ReminderCard.render(board(anonymous, progress(course(false, false)))));
    Golden.message(
        "retro",
        "reminder_collecting",
        ReminderCard.render(board(SPREAD, progress(course(false, false)))));
    Golden.message(
        "retro",
        "reminder_voting",
        ReminderCard.render(board(voting, progress(course(false, false)))));
  }

  @Test
  void a_handover_is_one_line() {
    assertThat(HandoverLine.render(new Handover(BO, ANA)).text())
        .isEqualTo("<@UBO> facilitates from here, taken over from <@UANA>.");
    assertThat(HandoverLine.render(new Handover(BO, null)).text())
        .isEqualTo("<@UBO> facilitates from here.");
  }

  @Test
  void many_earlier_actions_are_cut_visibly() {
    var many =
        LongStream.rangeClosed(1, 30).mapToObj(i -> earlier(i, "Action " + i, null)).toList();
    var board =
        board(LIVE, new Progress(course(true, false), BO, many, List.of(), Set.of(), Map.of()));

    var drawn = RetroBoard.render(board);

    assertThat(drawn.blocks()).hasSizeLessThan(30);
    assertThat(Golden.json(drawn.blocks()).toString()).contains("and 20 more: `/retro actions`");
  }

  @Test
  void what_people_typed_stays_inert_in_last_times_actions_and_in_the_parking_lot() {
    Hostile.message(
        typed ->
            RetroBoard.render(
                board(
                    LIVE,
                    new Progress(
                        course(true, false),
                        BO,
                        List.of(earlier(1, typed, null)),
                        List.of(),
                        Set.of(),
                        Map.of()))));
    Hostile.message(
        typed -> {
          var topics = List.of(topic(1, "builds", 3), topic(2, typed, 0));
          var discussing =
              LIVE.reveal(new Turn(ANA, MONDAY_THREE))
                  .openVoting(new Turn(ANA, MONDAY_THREE))
                  .closeVoting(new Turn(ANA, MONDAY_THREE), topics.get(0).card().id());
          var parked =
              new Progress(
                  null, null, List.of(), List.of(topics.get(1).card().id()), Set.of(), Map.of());
          return RetroBoard.render(
              new Board(
                  TEAM,
                  discussing,
                  Map.of(),
                  Set.of(),
                  topics,
                  Set.of(),
                  List.of(),
                  List.of(),
                  Sorting.NONE,
                  parked));
        });
  }

  private static Course course(boolean lastTime, boolean up) {
    return new Course(lastTime, MONDAY_THREE, UNTIL, END, up, up ? null : UNTIL);
  }

  private static Progress progress(Course course) {
    return new Progress(
        course,
        BO,
        List.of(
            earlier(1, "Cache the images", new Said(Verdict.DONE, CY, MONDAY_THREE)),
            earlier(2, "Name an owner", new Said(Verdict.STILL_ON, BO, MONDAY_THREE)),
            earlier(3, "Split the <build>", null)),
        List.of(),
        Set.of(),
        Map.of());
  }

  private static Earlier earlier(long id, String what, @Nullable Said said) {
    var due = LocalDate.of(2026, 12, 4);
    var origin = new Origin("retro", 9);
    return new Earlier(new Action(id, Checkout.ID, origin, what, CY, due, ANA, MONDAY_THREE), said);
  }

  private static Board board(Retro retro, Progress progress) {
    return new Board(
        TEAM,
        retro,
        retro instanceof Retro.Collecting ? Map.of(FRICTION, 2) : Map.of(),
        Set.of(BO),
        retro instanceof Retro.Collecting ? List.of() : TOPICS,
        Set.of(DI),
        List.of(),
        List.of(),
        Sorting.NONE,
        progress);
  }

  private static Topic topic(long id, String text, int votes) {
    var draft = Checkout.card(FRICTION, text);
    return new Topic(new Card(new CardId(T1, id), Checkout.ID, CY, draft, MONDAY_THREE), votes);
  }

  private static RetroRules spreadRules(RetroRules.Authors authors) {
    var rules = RetroRules.DEFAULT;
    return new RetroRules(
        rules.columns(),
        authors,
        rules.ballot(),
        rules.anybodyGroups(),
        Pace.Spread.DEFAULT,
        rules.usualActions());
  }
}
