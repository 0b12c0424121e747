package io.plumbline.audit;

import static io.plumbline.audit.AuditWorld.CLOSE;
import static io.plumbline.audit.AuditWorld.ENGINEERS;
import static io.plumbline.audit.AuditWorld.MIKA;
import static io.plumbline.audit.AuditWorld.MONDAY_TEN;
import static io.plumbline.audit.AuditWorld.NOOR;
import static io.plumbline.audit.AuditWorld.ZOE;
import static io.plumbline.audit.AuditWorld.answers;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.Outcomes.refused;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Invitation.State;
import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.Absence;
import io.plumbline.team.Person;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audit asks of whom, when, and what comes of it. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class AuditContract extends OnDatabase {
  private AuditWorld world;

  @BeforeEach
  void begin() {
    world = new AuditWorld(database);
  }

  // ---- opening

  @Test
  void an_audit_is_open_for_ten_working_days_and_writes_to_whom_it_asks() {
    var audit = world.opensForEverybody();

    assertThat(audit.closesAt()).isEqualTo(CLOSE);
    assertThat(audit.period()).isEqualTo("2026-Q4");
    assertThat(audit.about().running()).isTrue();
    assertThat(audit.about().sprint().number()).isEqualTo(21);
    assertThat(world.shown(AuditTrail.INVITATION_VIEW))
        .containsExactly("ULENA", "ULUIS", "UELI", "UNOOR", "UMIKA", "UZOE");
  }

  @Test
  void one_runs_at_a_time_and_only_product_managers_and_leads_open_it() {
    assertThat(refused(world.acts.open().open(world.team(), ELI, world.next())))
        .isInstanceOf(Refusal.NotRunner.class);
    var audit = world.opens();

    assertThat(refused(world.acts.open().open(world.team(), LENA, world.next())))
        .isEqualTo(new Refusal.Running(world.team(), world.now(audit)));
    assertThat(world.acts.open().begin(world.team(), "2026-Q4", MONDAY_TEN)).isFalse();
  }

  @Test
  void a_repeated_request_opens_one() {
    var key = new RequestKey("the same");
    var audit = done(world.acts.open().open(world.team(), PRIYA, key));
    world.closes(audit);

    assertThat(refused(world.acts.open().open(world.team(), PRIYA, key)))
        .isInstanceOf(Refusal.Repeated.class);
    assertThat(world.shelves.audits().runningOf(world.teamId)).isEmpty();
  }

  @Test
  void leads_alone_are_asked_unless_the_team_says_otherwise_and_the_mirror_asks_product() {
    world.opens();
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).containsExactly("ULENA", "ULUIS");

    var rules = new AuditRules(Who.LEADS, true, 5);
    assertThat(Invitee.of(world.team(), rules))
        .containsExactly(
            new Invitee(LENA, Part.LEAD, Voice.CONFIDENTIAL),
            new Invitee(LUIS, Part.LEAD, Voice.CONFIDENTIAL),
            new Invitee(PRIYA, Part.MIRROR, Voice.BY_NAME));
  }

  @Test
  void a_single_lead_answers_by_name_also_among_engineers_and_one_person_is_asked_once() {
    world.rosterIs(List.of(PRIYA, LENA), List.of(LENA), ENGINEERS);

    var asked = Invitee.of(world.team(), new AuditRules(Who.EVERYBODY, true, 5));

    assertThat(asked)
        .contains(new Invitee(LENA, Part.LEAD, Voice.BY_NAME))
        .contains(new Invitee(ELI, Part.ENGINEER, Voice.CONFIDENTIAL))
        .contains(new Invitee(PRIYA, Part.MIRROR, Voice.BY_NAME))
        .hasSize(6);
  }

  @Test
  void before_the_first_sprint_it_is_about_that_one() {
    world.clock.set(Instant.parse("2025-12-29T09:00:00Z"));

    var audit = world.opens();

    assertThat(audit.about().running()).isFalse();
    assertThat(audit.about().sprint().number()).isEqualTo(1);
  }

  @Test
  void a_team_without_leads_and_engineers_has_nobody_to_ask() {
    world.rosterIs(List.of(PRIYA), List.of(), ENGINEERS);

    assertThat(refused(world.acts.open().open(world.team(), PRIYA, world.next())))
        .isInstanceOf(Refusal.NobodyToAsk.class);
  }

  // ---- prompts

  @Test
  void those_who_are_open_are_reminded_after_three_and_five_working_days_and_nobody_else() {
    var audit = world.opensForEverybody();
    world.send(audit, 4, LENA);
    done(world.acts.answer().decline(audit.id(), LUIS));
    done(world.acts.answer().save(audit.id(), ELI, answers(3, 3, "half of it")));

    world.wakeAt(Instant.parse("2026-10-15T07:59:00Z"));
    assertThat(world.shown(AuditTrail.REMINDER_VIEW)).isEmpty();
    world.wakeAt(Instant.parse("2026-10-15T08:00:00Z"));
    assertThat(world.shown(AuditTrail.REMINDER_VIEW))
        .containsExactly(
            "UELI reminder-1", "UNOOR reminder-1", "UMIKA reminder-1", "UZOE reminder-1");

    world.send(audit, 4, NOOR, MIKA);
    world.wakeAt(Instant.parse("2026-10-19T08:00:00Z"));
    world.wakeAt(Instant.parse("2026-10-23T08:00:00Z"));
    assertThat(world.shown(AuditTrail.REMINDER_VIEW))
        .containsExactly(
            "UELI reminder-1",
            "UNOOR reminder-1",
            "UMIKA reminder-1",
            "UZOE reminder-1",
            "UELI reminder-2",
            "UZOE reminder-2");
    assertThat(world.shelves.audits().waiting(CLOSE, 9)).hasSize(1);
  }

  @Test
  void each_is_written_to_within_their_own_working_hours() {
    world.people.with(new Person(ELI, "Eli", ZoneId.of("America/New_York"), true, false, false));

    world.opensForEverybody();
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).doesNotContain("UELI");

    world.wakeAt(Instant.parse("2026-10-12T12:59:00Z"));
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).doesNotContain("UELI");
    world.wakeAt(Instant.parse("2026-10-12T13:00:00Z"));
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).contains("UELI");
  }

  @Test
  void who_is_away_is_written_to_once_they_are_back_and_not_thrice_at_once() {
    world.absences.set(WORKSPACE, new Absence(ELI, LocalDate.of(2026, 10, 20), null));

    world.opensForEverybody();
    world.wakeAt(Instant.parse("2026-10-15T08:00:00Z"));
    world.wakeAt(Instant.parse("2026-10-19T08:00:00Z"));
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).doesNotContain("UELI");
    world.wakeAt(Instant.parse("2026-10-20T07:00:00Z"));
    world.wakeAt(Instant.parse("2026-10-21T07:00:00Z"));

    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).contains("UELI");
    assertThat(world.shown(AuditTrail.REMINDER_VIEW)).noneMatch(each -> each.startsWith("UELI"));
  }

  @Test
  void after_a_downtime_nobody_gets_two_reminders_at_once() {
    world.opensForEverybody();

    world.wakeAt(Instant.parse("2026-10-22T08:00:00Z"));
    world.wakeAt(Instant.parse("2026-10-22T08:01:00Z"));

    assertThat(world.shown(AuditTrail.REMINDER_VIEW))
        .hasSize(6)
        .allMatch(each -> each.endsWith("reminder-2"));
  }

  @Test
  void who_has_left_slack_is_not_written_to_and_not_missed() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, NOOR, MIKA, ZOE);
    world.people.with(new Person(ELI, "Eli", ZoneId.of("UTC"), false, false, false));

    world.wakeAt(Instant.parse("2026-10-15T08:00:00Z"));

    assertThat(world.shown(AuditTrail.REMINDER_VIEW)).isEmpty();
    assertThat(world.closes(audit).audit().turnout()).contains(new Turnout(5, 5, 0));
  }

  @Test
  void who_left_slack_after_the_last_reminder_is_not_missed_at_the_close() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, NOOR, MIKA, ZOE);
    world.wakeAt(Instant.parse("2026-10-19T08:00:00Z"));
    world.people.with(new Person(ELI, "Eli", ZoneId.of("UTC"), false, false, false));

    assertThat(world.closes(audit).audit().turnout()).contains(new Turnout(5, 5, 0));
  }

  @Test
  void who_answered_and_then_left_slack_goes_on_to_count() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, ELI, NOOR, MIKA);
    world.people.with(new Person(ELI, "Eli", ZoneId.of("UTC"), false, false, false));

    var result = world.closes(audit);

    assertThat(result.audit().turnout()).contains(new Turnout(6, 5, 0));
    assertThat(world.why(result)).contains(new ScoreFigure(29, 31, null));
  }

  @Test
  void who_was_taken_out_of_the_team_is_not_reminded_and_not_missed() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, NOOR, MIKA, ZOE);
    world.engineersAre(List.of(NOOR, MIKA, ZOE));

    world.wakeAt(Instant.parse("2026-10-15T08:00:00Z"));

    assertThat(world.shown(AuditTrail.REMINDER_VIEW)).isEmpty();
    assertThat(world.invitation(audit, ELI).state()).isEqualTo(State.GONE);
    assertThat(world.closes(audit).audit().turnout()).contains(new Turnout(5, 5, 0));
  }

  // ---- answering

  @Test
  void an_answer_can_be_saved_sent_changed_and_taken_back_until_the_close() {
    var audit = world.opensForEverybody();
    done(world.acts.answer().save(audit.id(), ELI, new Answers(Map.of("why", 2), Map.of())));
    var saved = done(world.acts.answer().sheet(audit.id(), ELI));
    assertThat(saved.answers().scores()).containsExactly(Map.entry("why", 2));
    assertThat(saved.invitation().state()).isEqualTo(State.OPEN);

    assertThat(world.sends(audit, ELI, answers(2, 4, "talk")).invitation().state())
        .isEqualTo(State.ANSWERED);
    world.sends(audit, ELI, answers(3, 4, "talk more"));
    assertThat(done(world.acts.answer().sheet(audit.id(), ELI)).answers())
        .isEqualTo(answers(3, 4, "talk more"));

    done(world.acts.answer().decline(audit.id(), ELI));
    assertThat(done(world.acts.answer().sheet(audit.id(), ELI)).answers()).isEqualTo(Answers.NONE);
    assertThat(world.invitation(audit, ELI).state()).isEqualTo(State.DECLINED);
  }

  @Test
  void what_was_sent_goes_on_to_count_while_a_change_is_only_saved() {
    var audit = world.opensForEverybody();
    world.send(audit, 2, LENA, LUIS, NOOR, MIKA);
    world.send(audit, 3, ELI);

    done(world.acts.answer().save(audit.id(), ELI, new Answers(Map.of("why", 5), Map.of())));

    assertThat(world.invitation(audit, ELI).state()).isEqualTo(State.ANSWERED);
    assertThat(world.why(world.closes(audit))).contains(new ScoreFigure(22, 22, 5));
  }

  @Test
  void what_was_only_begun_counts_for_nothing() {
    var audit = world.opensForEverybody();
    world.send(audit, 2, LENA, LUIS, NOOR, MIKA);
    done(world.acts.answer().save(audit.id(), ELI, answers(5, 5, "never sent")));

    var result = world.closes(audit);

    assertThat(result.published()).isEqualTo(Published.NOTHING);
    assertThat(result.audit().turnout()).isEmpty();
  }

  @Test
  void an_answer_without_scores_or_with_too_long_a_text_is_refused_at_its_question() {
    var audit = world.opens();

    var why =
        refused(
            world
                .acts
                .answer()
                .send(
                    audit.id(),
                    LENA,
                    new Answers(Map.of("heard", 3), Map.of("one_thing", "x".repeat(1001)))));

    assertThat(why)
        .isEqualTo(new Refusal.Flawed(new Answers.Flaws(Set.of("why"), Set.of("one_thing"))));
  }

  @Test
  void nobody_answers_who_is_not_asked_or_not_in_the_team_any_more_or_after_the_close() {
    var audit = world.opensForEverybody();
    assertThat(refused(world.acts.answer().send(audit.id(), PRIYA, answers(5, 5, ""))))
        .isInstanceOf(Refusal.NotAsked.class);
    world.engineersAre(List.of(NOOR, MIKA, ZOE));
    assertThat(refused(world.acts.answer().send(audit.id(), ELI, answers(5, 5, ""))))
        .isInstanceOf(Refusal.NotAsked.class);

    world.clock.set(CLOSE);
    assertThat(refused(world.acts.answer().send(audit.id(), NOOR, answers(5, 5, ""))))
        .isInstanceOf(Refusal.Over.class);
    world.wake();
    assertThat(refused(world.acts.answer().save(audit.id(), NOOR, answers(5, 5, ""))))
        .isInstanceOf(Refusal.Over.class);
    assertThat(refused(world.acts.answer().decline(audit.id(), NOOR)))
        .isInstanceOf(Refusal.Over.class);
  }

  // ---- the result

  @Test
  void at_the_close_product_managers_and_leads_get_the_result() {
    var audit = world.opensForEverybody();
    world.sends(audit, LENA, answers(4, 2, "Tell us earlier"));
    world.sends(audit, LUIS, answers(4, 2, ""));
    world.sends(audit, ELI, answers(3, 2, "Fewer meetings"));
    world.sends(audit, NOOR, answers(4, 3, ""));
    world.sends(audit, MIKA, answers(3, 2, ""));
    done(world.acts.answer().decline(audit.id(), ZOE));

    var result = world.closes(audit);

    assertThat(world.shown(AuditTrail.RESULT_VIEW)).containsExactly("UPRIYA", "ULENA", "ULUIS");
    assertThat(result.audit().turnout()).contains(new Turnout(6, 5, 1));
    assertThat(world.why(result)).contains(new ScoreFigure(36, 36, 5));
    assertThat(result.published().texts(Question.ONE_THING))
        .containsExactlyInAnyOrder("Tell us earlier", "Fewer meetings");
    assertThat(result.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOT_HEARD);
    assertThat(world.shelves.audits().waiting(CLOSE.plus(Duration.ofDays(9000)), 9)).isEmpty();
    assertThat(world.alarms).isEmpty();
  }

  @Test
  void closing_twice_changes_nothing() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, ELI, NOOR, MIKA);
    var first = world.closes(audit);

    world.wakeAudit.wake(
        new AlarmKey(AuditTrail.KIND, WORKSPACE, audit.id().value()),
        CLOSE.plus(Duration.ofDays(1)));

    assertThat(world.results.of(audit.id())).contains(first);
  }

  @Test
  void what_came_of_it_is_asked_about_by_name_the_next_time() {
    var first = world.opensForEverybody();
    world.send(first, 3, LENA, LUIS, ELI, NOOR, MIKA);
    world.closes(first);
    var action = world.files(first, "Invite a lead to each interview");
    world.clock.set(Instant.parse("2027-01-11T09:00:00Z"));

    var second = world.opens();
    var changed = "change-" + action.id();
    assertThat(Question.of(second, Part.ENGINEER))
        .extracting(Question::words)
        .last()
        .isEqualTo(
            "Since the last audit: “Invite a lead to each interview”. Has it made your work easier?");
    for (var member : List.of(LENA, LUIS, ELI, NOOR, MIKA)) {
      var all = Map.of("why", 4, "heard", 4, changed, member.equals(LENA) ? 1 : 3);
      world.sends(second, member, new Answers(all, Map.of()));
    }
    var result = world.closes(second);

    assertThat(result.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CHANGE_DID_NOT_HELP);
    assertThat(result.last().orElseThrow().audit().id()).isEqualTo(first.id());
  }

  @Test
  void only_who_runs_rituals_files_a_change_or_posts_the_result_and_that_once() {
    var audit = world.opensForEverybody();
    assertThat(refused(world.acts.post().post(audit.id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.StillRunning.class);
    world.send(audit, 3, LENA, LUIS, ELI, NOOR, MIKA);
    world.closes(audit);

    assertThat(refused(world.acts.post().post(audit.id(), ELI, world.next())))
        .isInstanceOf(Refusal.NotRunner.class);
    assertThat(world.results.visible(world.team(), ELI)).isEmpty();
    done(world.acts.post().post(audit.id(), LENA, world.next()));
    assertThat(world.shown(AuditTrail.POSTED_VIEW)).containsExactly("InChannel");
    assertThat(refused(world.acts.post().post(audit.id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.Posted.class);
    assertThat(world.results.visible(world.team(), ELI)).hasSize(1);
  }

  @Test
  void a_single_lead_is_shown_by_name_to_product_and_never_in_the_channel() {
    world.rosterIs(List.of(PRIYA), List.of(LENA), List.of(ELI));
    world.rulesAre(Who.LEADS, true, 5);
    var audit = world.opens();
    world.sends(audit, LENA, answers(2, 4, "Say why"));
    world.sends(audit, PRIYA, answers(4, 4, ""));

    var result = world.closes(audit);

    assertThat(result.published().figures()).isEmpty();
    assertThat(result.published().named()).hasSize(5);
    assertThat(result.published().engineering(Question.WHY)).contains(new ScoreFigure(20, 20, 1));
    assertThat(result.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.WHY_UNCLEAR, Finding.Kind.SEEN_BETTER);
    assertThat(refused(world.acts.post().post(audit.id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.NothingForTheChannel.class);
  }

  @Test
  void answers_that_were_given_under_a_lost_key_are_asked_for_again() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, ELI);
    database
        .keys()
        .destroy(
            database
                .jdbi()
                .withHandle(
                    db -> db.createQuery("select key_name from audit").mapTo(String.class).one()));

    assertThat(done(world.acts.answer().sheet(audit.id(), ELI)).answers()).isEqualTo(Answers.NONE);
    world.send(audit, 4, LENA, LUIS, ELI, NOOR, MIKA);

    assertThat(world.why(world.closes(audit))).contains(new ScoreFigure(39, 41, null));
  }

  @Test
  void a_teams_audits_are_nobody_elses() {
    var audit = world.opensForEverybody();
    var elsewhere = new AuditId(new WorkspaceId("T2"), audit.id().value());

    assertThat(world.shelves.audits().find(elsewhere)).isEmpty();
    assertThat(world.shelves.invitations().of(elsewhere)).isEmpty();
    assertThat(refused(world.acts.answer().sheet(elsewhere, ELI))).isInstanceOf(Refusal.Gone.class);
  }
}
