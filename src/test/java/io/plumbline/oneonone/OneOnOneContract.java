package io.plumbline.oneonone;

import static io.plumbline.oneonone.OneOnOneWorld.FIRST;
import static io.plumbline.oneonone.OneOnOneWorld.MONDAY_TEN;
import static io.plumbline.oneonone.OneOnOneWorld.NEXT_TUESDAY;
import static io.plumbline.oneonone.OneOnOneWorld.PAT;
import static io.plumbline.oneonone.OneOnOneWorld.SECOND;
import static io.plumbline.oneonone.OneOnOneWorld.TUESDAY_TEN;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.Outcomes.refused;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.journal.RequestKey;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.oneonone.OneOnOne.State;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Absence;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A 1:1 from the question for topics to what is carried over. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class OneOnOneContract extends OnDatabase {
  private static final Place.ToGroup BOTH = new Place.ToGroup(List.of(PRIYA, LENA));

  private OneOnOneWorld world;

  @BeforeEach
  void begin() {
    world = new OneOnOneWorld(database);
  }

  // ---- the day before

  @Test
  void each_is_asked_the_working_day_before_as_their_own_day_begins() {
    world.lives(LENA, "America/New_York");
    world.clock.set(Instant.parse("2026-11-22T23:00:00Z"));
    var talk = world.prepared();

    world.wakeAt(Instant.parse("2026-11-23T07:59:00Z"));
    assertThat(asked(talk)).isEmpty();
    world.wakeAt(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA));
    // ten in Berlin is four in New York: there the day before begins on Monday at nine
    world.wakeAt(Instant.parse("2026-11-23T13:59:00Z"));
    assertThat(asked(talk)).hasSize(1);
    world.wakeAt(Instant.parse("2026-11-23T14:00:00Z"));
    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA), new Place.ToMember(LENA));

    world.wakeAt(Instant.parse("2026-11-23T15:00:00Z"));
    assertThat(asked(talk)).hasSize(2);
  }

  @Test
  void who_could_only_be_asked_after_it_began_is_not_asked() {
    world.clock.set(Instant.parse("2026-11-24T08:30:00Z"));
    var talk = world.prepared();
    world.lives(LENA, "America/New_York");

    world.wakeAt(Instant.parse("2026-11-24T08:30:00Z"));

    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA));
    assertThat(world.shelves.talks().askings(talk))
        .containsExactly(
            new Asking(PRIYA, Asking.State.ASKED), new Asking(LENA, Asking.State.TOO_LATE));
  }

  @Test
  void who_is_away_or_has_left_is_not_asked() {
    world.absences.set(WORKSPACE, new Absence(LENA, LocalDate.of(2026, 11, 30), null));
    var talk = world.prepared();

    world.wakeAt(MONDAY_TEN);

    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA));
    assertThat(world.shelves.talks().askings(talk)).contains(new Asking(LENA, Asking.State.AWAY));

    world.isDeactivated(LUIS);
    done(world.acts.choose().choose(world.team(), new Two(PRIYA, LUIS), PRIYA, world.next()));
    world.wakeAt(MONDAY_TEN.plusSeconds(1));
    var other = world.shelves.talks().at(world.pair(), FIRST).orElseThrow();
    assertThat(asked(other)).containsExactly(new Place.ToMember(PRIYA));
  }

  @Test
  void one_that_is_moved_is_asked_for_before_its_new_time() {
    var talk = world.prepared();
    world.plan.put(FIRST, Instant.parse("2026-11-26T09:00:00Z"));

    world.wakeAt(MONDAY_TEN);
    assertThat(asked(talk)).isEmpty();
    world.wakeAt(Instant.parse("2026-11-25T08:00:00Z"));

    assertThat(asked(talk)).hasSize(2);
    assertThat(world.now(talk).plannedAt()).isEqualTo("2026-11-26T09:00:00Z");
  }

  @Test
  void one_that_is_moved_or_skipped_is_drawn_again_at_once() {
    var talk = world.prepared();
    world.wakeAt(MONDAY_TEN);
    world.surfaces.drawAll();
    var later = TUESDAY_TEN.plus(Duration.ofDays(2));

    world.prepare.changed(world.team(), SECOND, NEXT_TUESDAY, MONDAY_TEN);
    assertThat(world.surfaces.toDraw()).isEmpty();
    world.prepare.changed(world.team(), FIRST, later, MONDAY_TEN);

    assertThat(world.surfaces.toDraw())
        .extracting(Surface::view)
        .containsExactly(Trail.TOPICS_VIEW, Trail.TOPICS_VIEW);
    assertThat(world.now(talk).plannedAt()).isEqualTo(later);
  }

  @Test
  void for_one_that_is_skipped_nobody_is_asked_and_topics_wait() {
    var talk = world.prepared();
    world.topic(PRIYA, "The launch date");
    world.plan.skip(FIRST);

    world.wakeAt(MONDAY_TEN);
    world.wakeAt(MONDAY_TEN.plus(Duration.ofHours(1)));
    assertThat(asked(talk)).isEmpty();
    world.wakeAt(TUESDAY_TEN.plus(Duration.ofHours(13)));

    assertThat(ending(talk)).isEqualTo(Ending.NEVER_BEGUN);
    assertThat(world.shelves.topics().waiting(world.pair())).hasSize(1);
  }

  @Test
  void who_has_nothing_says_so_until_it_begins() {
    var talk = world.prepared();

    done(world.acts.nothing().say(talk.id(), PRIYA, world.next()));
    assertThat(world.shelves.talks().askings(talk))
        .contains(new Asking(PRIYA, Asking.State.NOTHING));
    assertThat(refused(world.acts.nothing().say(talk.id(), LUIS, world.next())))
        .isEqualTo(Refusal.NOT_OF_THE_PAIR);
    world.opened();
    assertThat(refused(world.acts.nothing().say(talk.id(), LENA, world.next())))
        .isEqualTo(Refusal.NOT_OPEN);
  }

  @Test
  void it_is_prepared_before_anybody_anywhere_can_be_asked() {
    var earliest = PrepareOneOnOne.moment(world.team(), TUESDAY_TEN);

    for (var zone : List.of("Pacific/Kiritimati", "Asia/Tokyo", "Pacific/Pago_Pago")) {
      var ask = new AskMoment(world.team().calendar(), ZoneId.of(zone), TUESDAY_TEN);
      assertThat(ask.at(earliest, earliest)).as(zone).isInstanceOf(AskMoment.Next.Wait.class);
    }
    // of a Monday's the working day before is Friday
    assertThat(PrepareOneOnOne.moment(world.team(), MONDAY_TEN))
        .isBefore(Instant.parse("2026-11-20T08:00:00Z"));
  }

  // ---- topics

  @Test
  void a_topic_is_changed_and_taken_back_by_its_author_alone() {
    var topic = world.topic(PRIYA, "  The launch date ");
    assertThat(topic.words()).isEqualTo("The launch date");

    var topics = world.acts.topics();
    assertThat(refused(topics.reword(topic.id(), "Mine", LENA, world.next())))
        .isEqualTo(Refusal.GONE);
    assertThat(refused(topics.withdraw(topic.id(), LENA, world.next()))).isEqualTo(Refusal.GONE);
    assertThat(done(topics.reword(topic.id(), "Its date", PRIYA, world.next())).words())
        .isEqualTo("Its date");
    assertThat(done(topics.withdraw(topic.id(), PRIYA, world.next())).state())
        .isEqualTo(Topic.State.WITHDRAWN);
    assertThat(refused(topics.reword(topic.id(), "Late", PRIYA, world.next())))
        .isEqualTo(Refusal.NOT_WAITING);
    assertThat(world.shelves.topics().waiting(world.pair())).isEmpty();
  }

  @Test
  void a_topic_says_something_in_at_most_3000_characters() {
    var topics = world.acts.topics();
    var key = world.next();

    assertThat(refused(topics.add(world.team(), " \u200B ", PRIYA, key)))
        .isEqualTo(Refusal.WORDS_MISSING);
    assertThat(refused(topics.add(world.team(), "x".repeat(3001), PRIYA, key)))
        .isEqualTo(Refusal.WORDS_TOO_LONG);
    var long1 = "<!channel> *é* 🎉 ".repeat(176) + "xyz";
    assertThat(done(topics.add(world.team(), long1, PRIYA, key)).words()).isEqualTo(long1);
    assertThat(refused(topics.add(world.team(), long1, PRIYA, key))).isEqualTo(Refusal.REPEATED);
  }

  @Test
  void others_of_the_team_have_no_topics() {
    assertThat(refused(world.acts.topics().add(world.team(), "Hello", LUIS, world.next())))
        .isEqualTo(Refusal.OTHERS_MEET);
    assertThat(refused(world.acts.topics().add(world.team(), "Hello", ELI, world.next())))
        .isEqualTo(Refusal.OTHERS_MEET);
  }

  // ---- who meets

  @Test
  void one_person_who_is_all_of_both_holds_none() {
    world.withPeople(List.of(PRIYA), List.of(PRIYA));

    assertThat(refused(world.acts.topics().add(world.team(), "Hello", PRIYA, world.next())))
        .isEqualTo(Refusal.ONE_PERSON);
    assertThat(world.open.begin(world.team(), FIRST, TUESDAY_TEN, TUESDAY_TEN)).isTrue();
    assertThat(world.surfaces.shown()).isEmpty();

    world.withPeople(List.of(PRIYA, PAT), List.of(PRIYA));
    assertThat(world.pair().both()).containsExactly(PAT, PRIYA);
  }

  @Test
  void the_two_are_chosen_by_who_runs_rituals() {
    var choose = world.acts.choose();
    var two = new Two(PRIYA, LUIS);

    assertThat(refused(choose.choose(world.team(), two, ELI, world.next())))
        .isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(refused(choose.choose(world.team(), new Two(LENA, LUIS), LENA, world.next())))
        .isEqualTo(Refusal.CANNOT_MEET);
    done(choose.choose(world.team(), two, LENA, world.next()));

    assertThat(world.pair().both()).containsExactly(PRIYA, LUIS);
    world.withPeople(List.of(PRIYA), List.of(LENA));
    assertThat(world.pair().both()).containsExactly(PRIYA, LENA);
  }

  @Test
  void where_roles_change_before_it_begins_the_new_two_are_asked_and_old_words_stay() {
    var talk = world.prepared();
    world.topic(PRIYA, "Between Priya and Lena");
    world.topic(LENA, "Also between them");
    world.wakeAt(MONDAY_TEN);

    world.withPeople(List.of(PAT), List.of(LENA));
    world.wakeAt(MONDAY_TEN.plusSeconds(1));

    assertThat(ending(talk)).isEqualTo(Ending.HANDED_ON);
    var next = world.opened();
    assertThat(next.pair().both()).containsExactly(PAT, LENA);
    assertThat(asked(next)).contains(new Place.ToMember(PAT), new Place.ToMember(LENA));
    assertThat(world.shelves.topics().waiting(next.pair())).isEmpty();
    assertThat(refused(world.notes(next, PRIYA, "I was there"))).isEqualTo(Refusal.NOT_OF_THE_PAIR);

    var brought = done(world.acts.topics().bringAlong(world.team(), LENA, world.next()));
    assertThat(brought).extracting(Topic::words).containsExactly("Also between them");
    assertThat(world.shelves.topics().waiting(next.pair()))
        .extracting(Topic::words)
        .containsExactly("Also between them");
  }

  // ---- the talk

  @Test
  void at_its_time_the_agenda_goes_to_the_two_together() {
    world.topic(PRIYA, "The launch date");
    world.topic(LENA, "On-call");
    world.offered.add(item("open-1", TUESDAY_TEN.minus(Duration.ofDays(40))));
    world.offered.add(item("happened-1", TUESDAY_TEN.minus(Duration.ofDays(2))));
    world.offered.add(item("happened-old", TUESDAY_TEN.minus(Duration.ofDays(9))));

    var talk = world.opened();

    assertThat(talk.state()).isEqualTo(State.OPEN);
    assertThat(world.places(Trail.AGENDA_VIEW, talk)).containsExactly(BOTH);
    assertThat(lines(talk)).containsExactly("open-1", "happened-1");
    var keys = List.copyOf(world.verbs());
    assertThat(world.open.begin(world.team(), FIRST, TUESDAY_TEN, TUESDAY_TEN)).isFalse();
    assertThat(world.verbs()).isEqualTo(keys);
  }

  @Test
  void where_one_is_away_there_is_no_agenda_and_topics_wait() {
    world.prepared();
    world.topic(PRIYA, "The launch date");
    world.absences.set(WORKSPACE, new Absence(LENA, LocalDate.of(2026, 11, 30), LUIS));

    var talk = world.opened();

    assertThat(ending(talk)).isEqualTo(Ending.AWAY);
    assertThat(world.places(Trail.AGENDA_VIEW, talk)).isEmpty();
    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA));
    assertThat(world.shelves.topics().waiting(world.pair())).hasSize(1);
  }

  @Test
  void nobody_else_writes_into_it() {
    var talk = world.opened();

    for (var other : List.of(LUIS, ELI, PAT)) {
      assertThat(refused(world.notes(talk, other, "Hello"))).isEqualTo(Refusal.NOT_OF_THE_PAIR);
      assertThat(world.agrees(talk, other, other, "Hello"))
          .isEqualTo(new AgreeOnAction.Result.Refused(Refusal.NOT_OF_THE_PAIR));
      assertThat(refused(world.acts.end().end(talk.id(), other, world.next())))
          .isEqualTo(Refusal.NOT_OF_THE_PAIR);
    }
    var elsewhere = new OneOnOneId(new WorkspaceId("T2"), talk.id().value());
    assertThat(refused(world.acts.end().end(elsewhere, PRIYA, world.next())))
        .isEqualTo(Refusal.GONE);
    assertThat(world.now(talk).isOpen()).isTrue();
  }

  @Test
  void what_was_not_reached_is_carried_over() {
    var reached = world.topic(PRIYA, "Reached");
    world.topic(LENA, "Not reached");
    world.offered.add(item("happened-1", MONDAY_TEN));
    world.offered.add(item("happened-2", MONDAY_TEN.plusSeconds(1)));
    world.offered.add(item("open-1", MONDAY_TEN.plusSeconds(2)));
    var talk = world.opened();

    done(tick(talk, reached, true));
    done(world.acts.reach().line(talk.id(), 1, true, LENA, world.next()));
    done(world.acts.reach().line(talk.id(), 3, true, LENA, world.next()));
    var held = world.ends(talk, LENA);

    assertThat(held.state()).isEqualTo(State.HELD);
    assertThat(world.shelves.minutes().lines(talk.id()))
        .extracting(Line::words, Line::reached)
        .containsExactly(
            tuple("happened-1", true),
            tuple("happened-2", false),
            tuple("open-1", true),
            tuple("Reached", true),
            tuple("Not reached", false));
    var next = world.opened(SECOND, NEXT_TUESDAY);
    assertThat(lines(next)).containsExactly("happened-2", "open-1");
    assertThat(world.shelves.topics().waiting(world.pair()))
        .extracting(Topic::words)
        .containsExactly("Not reached");
  }

  @Test
  void a_tick_can_be_taken_back_also_after_the_end_until_the_next_begins() {
    var topic = world.topic(PRIYA, "The launch date");
    var talk = world.opened();
    done(tick(talk, topic, true));
    assertThat(refused(tick(talk, topic, true))).isEqualTo(Refusal.REPEATED);
    done(tick(talk, topic, false));
    assertThat(world.shelves.topics().waiting(world.pair())).hasSize(1);
    world.ends(talk, PRIYA);

    done(world.acts.reach().line(talk.id(), 1, true, LENA, world.next()));
    assertThat(world.shelves.topics().waiting(world.pair())).isEmpty();
    done(world.acts.reach().line(talk.id(), 1, false, LENA, world.next()));
    assertThat(world.shelves.topics().waiting(world.pair())).hasSize(1);
    world.opened(SECOND, NEXT_TUESDAY);
    assertThat(refused(world.acts.reach().line(talk.id(), 1, true, LENA, world.next())))
        .isEqualTo(Refusal.LONG_OVER);
  }

  @Test
  void what_was_taken_back_after_a_talk_may_still_be_ticked_there_and_does_not_come_back() {
    var topic = world.topic(PRIYA, "The launch date");
    var talk = world.ends(world.opened(), PRIYA);
    done(world.acts.topics().withdraw(topic.id(), PRIYA, world.next()));

    done(world.acts.reach().line(talk.id(), 1, true, LENA, world.next()));
    assertThat(world.shelves.minutes().lines(talk.id())).extracting(Line::reached).contains(true);
    done(world.acts.reach().line(talk.id(), 1, false, LENA, world.next()));

    assertThat(world.shelves.topics().waiting(world.pair())).isEmpty();
    assertThat(world.shelves.topics().find(topic.id()))
        .map(Topic::state)
        .contains(Topic.State.WITHDRAWN);
  }

  @Test
  void an_action_is_of_one_of_the_two_and_comes_up_next_time() {
    var talk = world.opened();
    assertThat(world.agrees(talk, LENA, ELI, "Ask finance"))
        .isEqualTo(new AgreeOnAction.Result.Refused(Refusal.OWNER_NOT_OF_THE_PAIR));
    assertThat(world.agrees(talk, LENA, PRIYA, " "))
        .isEqualTo(new AgreeOnAction.Result.Flawed(Set.of(ActionDraft.Flaw.WHAT_MISSING)));

    var action =
        ((AgreeOnAction.Result.Agreed) world.agrees(talk, LENA, PRIYA, "Ask finance")).action();
    world.ends(talk, LENA);

    assertThat(action.origin().isConfidential()).isTrue();
    var next = world.opened(SECOND, NEXT_TUESDAY);
    assertThat(earlier(next)).extracting(Action::what).containsExactly("Ask finance");
    assertThat(world.shelves.actionsOf(next)).isEmpty();
    done(world.acts.finish().done(next.id(), action.id(), 0, PRIYA, world.next()));
    assertThat(earlier(next)).extracting(Action::isOpen).containsExactly(false);
  }

  @Test
  void a_note_after_the_end_is_taken_until_the_next_begins() {
    var talk = world.opened();
    done(world.notes(talk, PRIYA, "In time"));
    world.ends(talk, PRIYA);

    done(world.notes(talk, LENA, "Late"));
    world.opened(SECOND, NEXT_TUESDAY);

    assertThat(refused(world.notes(talk, LENA, "Too late"))).isEqualTo(Refusal.LONG_OVER);
    assertThat(world.shelves.minutes().notes(talk.id()))
        .extracting(Note::words)
        .containsExactly("In time", "Late");
  }

  @Test
  void of_two_who_end_it_at_once_one_does_and_the_other_is_told_who() throws Exception {
    var talk = world.opened();

    var outcomes =
        AtOnce.of(
            6,
            i ->
                () ->
                    world
                        .acts
                        .end()
                        .end(talk.id(), i % 2 == 0 ? PRIYA : LENA, new RequestKey("press " + i)));

    assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
        .allMatch(each -> refused(each) == Refusal.NOT_OPEN);
    assertThat(world.verbs().stream().filter("oneonone.held"::equals)).hasSize(1);
  }

  // ---- where nobody says anything

  @Test
  void where_nothing_was_noted_the_two_are_asked_once_whether_they_met() {
    var talk = world.opened();

    world.wakeAt(TUESDAY_TEN.plus(Duration.ofMinutes(59)));
    assertThat(world.places(Trail.MET_VIEW, talk)).isEmpty();
    world.wakeAt(TUESDAY_TEN.plus(Duration.ofHours(1)));
    assertThat(world.places(Trail.MET_VIEW, talk)).containsExactly(BOTH);

    done(world.acts.end().met(talk.id(), false, LENA, world.next()));
    assertThat(ending(talk)).isEqualTo(Ending.NOT_MET);
    assertThat(refused(world.acts.end().met(talk.id(), true, PRIYA, world.next())))
        .isEqualTo(Refusal.NOT_OPEN);
    assertThat(world.wake.waiting(NEXT_TUESDAY, 10)).isEmpty();
  }

  @Test
  void the_question_waits_for_hours_that_both_work() {
    world.lives(LENA, "America/New_York");
    var talk = world.opened();

    world.wakeAt(TUESDAY_TEN.plus(Duration.ofHours(1)));
    assertThat(world.places(Trail.MET_VIEW, talk)).isEmpty();
    world.wakeAt(Instant.parse("2026-11-24T14:00:00Z"));

    assertThat(world.places(Trail.MET_VIEW, talk)).containsExactly(BOTH);
  }

  @Test
  void one_of_which_nobody_says_anything_counts_as_not_held() {
    world.topic(PRIYA, "The launch date");
    var talk = world.opened();
    world.wakeAt(TUESDAY_TEN.plus(Duration.ofHours(1)));

    world.opened(SECOND, NEXT_TUESDAY);

    assertThat(ending(talk)).isEqualTo(Ending.NEVER_SAID);
    assertThat(world.shelves.topics().waiting(world.pair())).hasSize(1);
  }

  @Test
  void one_with_words_in_it_ends_by_itself_when_it_has_gone_quiet() {
    var talk = world.opened();
    world.clock.set(TUESDAY_TEN.plus(Duration.ofMinutes(10)));
    done(world.notes(talk, PRIYA, "We start on Thursday"));

    world.wakeAt(TUESDAY_TEN.plus(Duration.ofHours(1)));
    assertThat(world.now(talk).isOpen()).isTrue();
    world.wakeAt(TUESDAY_TEN.plus(Duration.ofMinutes(250)));

    assertThat(ending(talk)).isEqualTo(Ending.BY_ITSELF);
    assertThat(world.places(Trail.MET_VIEW, talk)).isEmpty();
  }

  @Test
  void after_a_downtime_of_days_nobody_is_asked_about_it() {
    var talk = world.opened();

    world.wakeAt(TUESDAY_TEN.plus(Duration.ofDays(4)));

    assertThat(world.places(Trail.MET_VIEW, talk)).isEmpty();
    assertThat(ending(talk)).isEqualTo(Ending.NEVER_SAID);
  }

  // ---- what exports hold

  @Test
  void exports_hold_words_only_while_both_agree() {
    var pair = world.pair();
    var agree = world.acts.agree();

    assertThat(done(agree.agree(pair.id(), true, PRIYA, world.next())).isOpenToExport()).isFalse();
    assertThat(done(agree.agree(pair.id(), true, LENA, world.next())).isOpenToExport()).isTrue();
    assertThat(done(agree.agree(pair.id(), false, PRIYA, world.next())).isOpenToExport()).isFalse();
    assertThat(refused(agree.agree(pair.id(), true, LUIS, world.next())))
        .isEqualTo(Refusal.NOT_OF_THE_PAIR);
  }

  // ---- words for the above

  private Outcome<OneOnOne, Refusal> tick(OneOnOne talk, Topic topic, boolean reached) {
    return world.acts.reach().topic(talk.id(), topic.id().value(), reached, LENA, world.next());
  }

  private static AgendaItem item(String key, Instant since) {
    return new AgendaItem(key, "Surprise", key, since);
  }

  private List<String> lines(OneOnOne talk) {
    return world.shelves.minutes().lines(talk.id()).stream().map(Line::key).toList();
  }

  private List<Action> earlier(OneOnOne talk) {
    return world.shelves.earlierActions(talk, TUESDAY_TEN, NEXT_TUESDAY.plusSeconds(1));
  }

  private List<Place> asked(OneOnOne talk) {
    return world.places(Trail.TOPICS_VIEW, talk);
  }

  private Ending ending(OneOnOne talk) {
    return world.now(talk).closed().orElseThrow().ending();
  }
}
