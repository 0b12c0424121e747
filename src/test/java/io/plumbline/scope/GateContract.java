package io.plumbline.scope;

import static io.plumbline.scope.ScopeWorld.NOOR;
import static io.plumbline.scope.ScopeWorld.ask;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.Outcomes.refused;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.Person;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.testing.OnDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who agrees to what, and what follows. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class GateContract extends OnDatabase {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private ScopeWorld world;

  @BeforeEach
  void begin() {
    world = new ScopeWorld(database);
  }

  @Test
  void before_the_lock_a_request_is_planning_and_is_applied() {
    world.plans("Gift cards");

    var request = world.files(ask("Address autocomplete"));

    assertThat(request.state()).isEqualTo(State.PLANNED);
    assertThat(items()).containsExactly("Gift cards", "Address autocomplete");
    assertThat(world.said(request)).containsExactly(LedgerLine.Kind.PLANNED);
    assertThat(refused(world.approves(request, LENA))).isInstanceOf(Refusal.MovedOn.class);
  }

  @Test
  void after_the_lock_it_waits_for_a_lead_and_changes_nothing_until_then() {
    world.locked();

    var request = world.files(ask("A banner"));

    assertThat(request.state()).isEqualTo(State.OPEN);
    assertThat(items()).containsExactly("Gift cards", "Address autocomplete");
    assertThat(world.shown(ScopeTrail.CARD_VIEW, request)).containsExactly("InChannel");
    assertThat(world.shown(ScopeTrail.LEAD_VIEW, request)).containsExactly("ULENA", "ULUIS");

    assertThat(done(world.approves(request, LUIS)).state()).isEqualTo(State.APPROVED);

    assertThat(items()).containsExactly("Gift cards", "Address autocomplete", "A banner");
    assertThat(world.said(request))
        .containsExactly(LedgerLine.Kind.REQUESTED, LedgerLine.Kind.APPROVED);
    assertThat(world.shown(ScopeTrail.MINE_VIEW, request)).containsExactly("UPRIYA");
  }

  @Test
  void each_kind_of_change_does_what_it_says() {
    var items = world.locked();
    var gift = items.get(0);
    var address = items.get(1);

    done(world.approves(world.files(ask(Kind.CHANGE, gift.id(), "Gift cards by mail")), LENA));
    assertThat(items()).containsExactly("Gift cards by mail", "Address autocomplete");
    done(world.approves(world.files(ask(Kind.SWAP, address.id(), "A banner")), LENA));
    assertThat(items()).containsExactly("Gift cards by mail", "A banner");
    done(world.approves(world.files(ask(Kind.REMOVE, gift.id(), "Not this time")), LENA));
    assertThat(items()).containsExactly("A banner");
    var banner = present().get(0);
    var roomy =
        new Ask(Kind.ADD, 0, "", "Refunds", "The law", Leaves.item(banner.id()), "", "", null);
    done(world.approves(world.files(roomy), LENA));
    assertThat(items()).containsExactly("Refunds");

    assertThat(world.stability(plan()).parts()).isEqualTo(new Stability.Parts(0, 2, 0, 0));
  }

  @Test
  void nobody_approves_their_own_request_by_any_way() {
    world.locked();
    var own = done(world.files(ask("A banner"), null, 0, LENA));

    assertThat(refused(world.approves(own, LENA)))
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of(LUIS)));
    assertThat(refused(world.approvesIf(own, "if tested", LENA)))
        .isInstanceOf(Refusal.NotDecider.class);
    assertThat(refused(world.rejects(own, "no", LENA))).isInstanceOf(Refusal.NotDecider.class);

    world.goAway.away(WORKSPACE, LUIS, TUESDAY, LENA, world.today());
    assertThat(refused(world.approves(own, LENA)))
        .as("as a deputy")
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of()));
    world.goAway.back(WORKSPACE, LUIS);
    world.goAway.away(WORKSPACE, LENA, TUESDAY, ELI, world.today());
    assertThat(refused(world.approves(own, ELI)))
        .as("by a deputy of the requester")
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of(LUIS)));
    assertThat(world.now(own)).isEqualTo(own);
    assertThat(world.said(own))
        .containsOnlyOnce(LedgerLine.Kind.REQUESTED)
        .doesNotContain(LedgerLine.Kind.APPROVED);
  }

  @Test
  void a_second_role_and_a_lost_one_help_nobody() {
    world.changeRoster(
        new Roster(
            Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.LEAD, List.of(PRIYA, LENA, LUIS))));
    world.locked();
    var request = world.files(ask("A banner"));

    assertThat(refused(world.approves(request, PRIYA)))
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of(LENA, LUIS)));

    world.leadsAre(LUIS);
    assertThat(refused(world.approves(request, LENA)))
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of(LUIS)));
    world.people.with(new Person(LUIS, "Luis", ZoneId.of("UTC"), false, false, false));
    assertThat(refused(world.approves(request, LUIS)))
        .as("deactivated")
        .isInstanceOf(Refusal.NotDecider.class);
    assertThat(refused(world.approves(request, ELI))).isInstanceOf(Refusal.NotDecider.class);
    assertThat(world.now(request).state()).isEqualTo(State.OPEN);
  }

  @Test
  void while_slack_does_not_say_who_is_active_nothing_is_decided() {
    world.locked();
    var request = world.files(ask("A banner"));
    world.people.outOfReach();

    assertThat(refused(world.approves(request, LENA))).isEqualTo(new Refusal.StandingUnknown());
    assertThat(world.now(request).state()).isEqualTo(State.OPEN);
  }

  @Test
  void a_decided_request_is_closed_to_everybody_and_each_is_told_what_happened() {
    world.locked();
    var request = world.files(ask("A banner"));
    done(world.rejects(request, "the payment freeze starts on Monday", LUIS));

    var late = (Refusal.MovedOn) refused(world.approves(request, LENA));
    var said = Objects.requireNonNull(late.last()).said();
    assertThat(said.by()).contains(LUIS);
    assertThat(said.words()).isEqualTo("the payment freeze starts on Monday");
    assertThat(refused(world.accepts(request, PRIYA))).isInstanceOf(Refusal.MovedOn.class);
    assertThat(refused(world.acts.respond().withdraw(request.id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.MovedOn.class);
    assertThat(
            refused(world.acts.requests().rewrite(request.id(), 1, ask("B"), PRIYA, world.next())))
        .isInstanceOf(Refusal.MovedOn.class);
    assertThat(world.now(request).state()).isEqualTo(State.REJECTED);
    assertThat(items()).hasSize(2);
  }

  @Test
  void a_replayed_press_says_what_the_first_did_and_does_nothing() {
    world.locked();
    var request = world.files(ask("A banner"));
    var key = new RequestKey("press");
    done(world.acts.decide().approve(request.id(), 1, "", LENA, key));

    var again = refused(world.acts.decide().approve(request.id(), 1, "", LENA, key));

    assertThat(again).isInstanceOf(Refusal.MovedOn.class);
    assertThat(world.said(request)).hasSize(2);
    assertThat(items()).hasSize(3);
    var other = world.files(ask("Another"));
    assertThat(refused(world.acts.decide().approve(other.id(), 1, "", LENA, key)))
        .isInstanceOf(Refusal.Repeated.class);
    assertThat(world.now(other).state()).as("rolled back with its line").isEqualTo(State.OPEN);
    assertThat(world.said(other)).hasSize(1);
  }

  @Test
  void a_condition_waits_for_its_requester() {
    world.locked();
    var request = world.files(ask("A banner"));
    var conditional = done(world.approvesIf(request, "address autocomplete leaves first", LENA));

    assertThat(conditional.state()).isEqualTo(State.CONDITIONAL);
    assertThat(items()).hasSize(2);
    assertThat(refused(world.accepts(conditional, LENA))).isInstanceOf(Refusal.NotRequester.class);
    assertThat(done(world.accepts(conditional, PRIYA)).state()).isEqualTo(State.ACCEPTED);
    assertThat(items()).hasSize(3);

    var other = done(world.approvesIf(world.files(ask("Another")), "if tested", LENA));
    assertThat(done(world.acts.respond().withdraw(other.id(), PRIYA, world.next())).state())
        .isEqualTo(State.WITHDRAWN);
    assertThat(items()).hasSize(3);
  }

  @Test
  void what_is_written_anew_is_undecided_again_and_stays_readable() {
    world.agreement(Agreement.ALL_LEADS);
    world.locked();
    var first = world.files(ask("A banner"));
    assertThat(done(world.approves(first, LENA)).state()).isEqualTo(State.OPEN);

    var second =
        done(
            world
                .acts
                .requests()
                .rewrite(first.id(), 1, ask("A small banner"), PRIYA, world.next()));

    assertThat(second.version()).isEqualTo(2);
    assertThat(refused(world.approves(first, LUIS)))
        .as("what he saw is not what is asked any more")
        .isInstanceOf(Refusal.Rewritten.class);
    assertThat(done(world.approves(second, LUIS)).state()).isEqualTo(State.OPEN);
    assertThat(done(world.approves(second, LENA)).state()).isEqualTo(State.APPROVED);
    assertThat(world.shelves.requests().versions(first.id()))
        .extracting(version -> version.ask().what())
        .containsExactly("A banner", "A small banner");
    assertThat(items()).contains("A small banner").doesNotContain("A banner");
    assertThat(refused(world.acts.requests().rewrite(first.id(), 2, ask("B"), LENA, world.next())))
        .isInstanceOf(Refusal.NotRequester.class);
  }

  @Test
  void where_all_leads_have_to_agree_one_no_is_enough_and_nobody_counts_twice() {
    world.agreement(Agreement.ALL_LEADS);
    world.locked();
    var request = world.files(ask("A banner"));
    done(world.approves(request, LENA));

    assertThat(refused(world.approves(request, LENA)))
        .isEqualTo(new Refusal.AgreedBefore(request, List.of(LUIS)));
    assertThat(done(world.rejects(request, "no time", LUIS)).state()).isEqualTo(State.REJECTED);

    var conditional = world.files(ask("Another"));
    done(world.approvesIf(conditional, "if tested", LENA));
    assertThat(done(world.approves(conditional, LUIS)).state()).isEqualTo(State.CONDITIONAL);
    assertThat(world.ledger.of(conditional.id()).get(3).said().words()).isEqualTo("if tested");
  }

  @Test
  void where_all_leads_have_to_agree_those_who_are_left_may_have() {
    world.agreement(Agreement.ALL_LEADS);
    world.locked();
    var request = world.files(ask("A banner"));
    done(world.approves(request, LENA));

    world.goAway.away(WORKSPACE, LUIS, TUESDAY, null, world.today());
    assertThat(world.now(request).state()).as("away is no yes").isEqualTo(State.OPEN);
    world.leadsAre(LENA);

    assertThat(world.now(request).state()).isEqualTo(State.APPROVED);
    assertThat(world.ledger.of(request.id()))
        .filteredOn(line -> line.said().kind().isYes())
        .extracting(line -> line.said().person())
        .containsExactly(LENA, null);
  }

  @Test
  void a_deputy_of_engineering_decides_for_a_lead_who_is_away() {
    world.locked();
    var request = world.files(ask("A banner"));

    world.goAway.away(WORKSPACE, LENA, TUESDAY, ELI, world.today());
    assertThat(world.shown(ScopeTrail.LEAD_VIEW, request))
        .containsExactly("ULENA", "ULUIS", "UELI");
    assertThat(refused(world.approves(request, LENA))).isInstanceOf(Refusal.NotDecider.class);
    done(world.approves(request, ELI));

    var said = world.ledger.of(request.id()).get(2).said();
    assertThat(said.by()).contains(ELI);
    assertThat(said.forLead()).contains(LENA);

    world.goAway.away(WORKSPACE, LUIS, TUESDAY, PRIYA, world.today());
    var other = done(world.files(ask("Another"), null, 0, ELI));
    assertThat(refused(world.approves(other, PRIYA)))
        .as("product cannot stand in for engineering")
        .isInstanceOf(Refusal.NotDecider.class);
  }

  @Test
  void when_nobody_can_decide_it_is_said_and_nothing_is_agreed() {
    world.locked();
    world.goAway.away(WORKSPACE, LENA, TUESDAY, null, world.today());
    world.goAway.away(WORKSPACE, LUIS, TUESDAY, null, world.today());

    var request = world.files(ask("A banner"));

    assertThat(world.shown(ScopeTrail.STUCK_VIEW, request))
        .containsExactly("UPRIYA", "ULENA", "ULUIS");
    assertThat(request.state()).isEqualTo(State.OPEN);
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(15)));
    assertThat(world.shown(ScopeTrail.LEAD_VIEW, request))
        .as("both are back on Tuesday")
        .containsExactly("ULENA", "ULUIS");

    world.leadsAre();
    var other = world.files(ask("Another"));
    assertThat(refused(world.approves(other, LENA)))
        .isEqualTo(new Refusal.NotDecider(world.team(), List.of()));
  }

  @Test
  void of_a_lead_whose_account_is_deactivated_what_waits_moves_on() {
    world.leadsAre(LENA);
    world.locked();
    var waiting = List.of(world.files(ask("A")), world.files(ask("B")), world.files(ask("C")));
    world.leadsAre(LENA, LUIS);

    world.goAway.deactivated(WORKSPACE, LENA);

    for (var request : waiting) {
      assertThat(world.said(request))
          .containsExactly(LedgerLine.Kind.REQUESTED, LedgerLine.Kind.MOVED_ON);
      assertThat(world.shown(ScopeTrail.LEAD_VIEW, request)).contains("ULUIS");
      assertThat(world.shown(ScopeTrail.STUCK_VIEW, request)).isEmpty();
      assertThat(done(world.approves(request, LUIS)).state()).isEqualTo(State.APPROVED);
    }
  }

  @Test
  void it_is_reminded_of_after_four_and_eight_working_hours_and_never_agreed() {
    world.locked();
    var request = world.files(ask("A banner"));

    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(4)).minusSeconds(1));
    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request)).isEmpty();
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(4)));
    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request))
        .containsExactly("ULENA 4h-v1", "ULUIS 4h-v1");
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(23)));
    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request))
        .as("seven working hours by ten on Tuesday are eight")
        .hasSize(2);
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(24)));
    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request))
        .containsExactly("ULENA 4h-v1", "ULUIS 4h-v1", "ULENA 8h-v1", "ULUIS 8h-v1");
    assertThat(world.now(request).state()).isEqualTo(State.OPEN);
  }

  @Test
  void a_reminder_waits_for_the_working_hours_of_whom_it_reminds() {
    world.people.with(new Person(LUIS, "Luis", ZoneId.of("America/New_York"), true, false, false));
    world.locked();
    var request = world.files(ask("A banner"));

    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(4)));

    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request)).containsExactly("ULENA 4h-v1");
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(5)));
    assertThat(world.shown(ScopeTrail.REMINDER_VIEW, request))
        .as("nine in New York")
        .containsExactly("ULENA 4h-v1", "ULUIS 4h-v1");
  }

  @Test
  void at_the_end_of_the_sprint_what_waits_expires_and_the_requester_hears_of_it() {
    world.locked();
    var open = world.files(ask("A banner"));
    var conditional = done(world.approvesIf(world.files(ask("B")), "if tested", LENA));
    var end = plan().end(ZoneId.of("Europe/Berlin"));

    world.wakeAt(end.minusSeconds(1));
    assertThat(world.now(open).state()).isEqualTo(State.OPEN);
    world.wakeAt(end);

    assertThat(world.now(open).state()).isEqualTo(State.EXPIRED);
    assertThat(world.now(conditional).state()).isEqualTo(State.EXPIRED);
    assertThat(world.shown(ScopeTrail.MINE_VIEW, open)).containsExactly("UPRIYA");
    assertThat(refused(world.approves(open, LENA))).isInstanceOf(Refusal.MovedOn.class);
    assertThat(world.wakeScope.waiting(end.plusSeconds(9), 10)).isEmpty();
  }

  @Test
  void nothing_is_decided_about_a_sprint_that_has_ended_also_before_it_is_said_to_have_expired() {
    world.locked();
    var open = world.files(ask("A banner"));
    var conditional = done(world.approvesIf(world.files(ask("B")), "if tested", LENA));
    var before = world.ledger.of(open.id());
    var end = plan().end(ZoneId.of("Europe/Berlin"));
    world.clock.set(end);

    for (var late :
        List.of(
            world.approves(open, LENA),
            world.rejects(open, "no time", LENA),
            world.approvesIf(open, "if tested", LENA),
            world.accepts(conditional, PRIYA),
            world.acts.respond().withdraw(open.id(), PRIYA, world.next()))) {
      assertThat(refused(late)).isInstanceOf(Refusal.SprintOver.class);
    }

    assertThat(world.now(open)).isEqualTo(open);
    assertThat(world.ledger.of(open.id())).isEqualTo(before);
    world.wakeAt(end);
    assertThat(world.now(open).state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void what_is_expedited_begins_at_once_is_counted_and_taken_back_if_nobody_agrees() {
    var gift = world.locked().get(0);
    var change = ask(Kind.CHANGE, gift.id(), "Gift cards without PIN");
    var request = done(world.files(change, Ground.SECURITY, 0, PRIYA));

    assertThat(request.state()).isEqualTo(State.OPEN);
    assertThat(items()).containsExactly("Gift cards without PIN", "Address autocomplete");
    assertThat(world.stability(plan()).parts()).isEqualTo(new Stability.Parts(1, 0, 1, 0));
    assertThat(world.stability(plan()).said().expedited()).isEqualTo(1);

    done(world.rejects(request, "it was a false alarm", LENA));

    assertThat(items()).containsExactly("Gift cards", "Address autocomplete");
    assertThat(world.stability(plan()).parts()).isEqualTo(new Stability.Parts(2, 0, 0, 0));
    assertThat(world.stability(plan()).said()).isEqualTo(new Stability.Requests(0, 1, 1, 0));

    var agreed = done(world.files(change, Ground.INCIDENT, 0, PRIYA));
    done(world.approves(agreed, LENA));
    assertThat(items()).containsExactly("Gift cards without PIN", "Address autocomplete");
    assertThat(world.stability(plan()).parts()).isEqualTo(new Stability.Parts(1, 0, 1, 0));
  }

  @Test
  void a_new_request_takes_the_place_of_a_decided_one_once_it_is_agreed() {
    world.locked();
    var old = done(world.rejects(world.files(ask("A banner")), "too big", LENA));

    var better = done(world.files(ask("A small banner"), null, old.id().value(), PRIYA));
    assertThat(world.now(old).state()).isEqualTo(State.REJECTED);
    done(world.approves(better, LUIS));

    assertThat(world.now(old).state()).isEqualTo(State.SUPERSEDED);
    assertThat(world.now(old).decidedAt()).isEqualTo(old.decidedAt());
    assertThat(world.said(old)).endsWith(LedgerLine.Kind.SUPERSEDED);
    var open = world.files(ask("Another"));
    assertThat(refused(world.files(ask("C"), null, open.id().value(), PRIYA)))
        .isEqualTo(new Refusal.NotDecided(open));
  }

  @Test
  void a_question_stands_in_the_thread_and_decides_nothing() {
    world.locked();
    var request = world.files(ask("A banner"));

    done(world.acts.decide().ask(request.id(), 1, "Is 4 December enough?", LENA, world.next()));

    assertThat(world.shown(ScopeTrail.QUESTION_VIEW, request)).containsExactly("InThreadOf");
    assertThat(world.now(request).state()).isEqualTo(State.OPEN);
    assertThat(refused(world.acts.decide().ask(request.id(), 1, " ", LENA, world.next())))
        .isEqualTo(new Refusal.WordsFlawed(true));
    assertThat(refused(world.rejects(request, "\u200B", LENA)))
        .isEqualTo(new Refusal.WordsFlawed(true));
  }

  @Test
  void who_is_not_in_the_team_asks_for_nothing() {
    world.locked();

    assertThat(refused(world.files(ask("A banner"), null, 0, NOOR)))
        .isInstanceOf(Refusal.NotInTeam.class);
  }

  @Test
  void an_item_that_changed_unannounced_is_counted() {
    var gift = world.locked().get(0);

    done(world.acts.flags().flag(world.team(), gift.id(), "It pays out now", ELI, world.next()));

    assertThat(world.stability(plan()).parts()).isEqualTo(new Stability.Parts(1, 0, 0, 1));
    assertThat(world.stability(plan()).said().unannounced()).isEqualTo(1);
  }

  @Test
  void the_median_time_to_a_decision_is_in_working_hours() {
    world.locked();
    var first = world.files(ask("A"));
    var second = world.files(ask("B"));
    world.clock.advance(Duration.ofHours(2));
    done(world.approves(first, LENA));
    world.clock.advance(Duration.ofHours(22));
    done(world.rejects(second, "no", LENA));

    assertThat(world.stability(plan()).medianTime()).contains(Duration.ofHours(5));
  }

  private SprintPlan plan() {
    return world.current.seen(world.team(), LocalDate.of(2026, 11, 24)).orElseThrow().plan();
  }

  private List<Item> present() {
    return world.sprints.items().of(plan().id()).stream().filter(Item::isIn).toList();
  }

  private List<String> items() {
    return present().stream().map(Item::what).toList();
  }
}
