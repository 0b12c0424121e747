package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.PRIYA;
import static io.plumbline.testing.Outcomes.done;

import io.plumbline.action.ActionDraft;
import io.plumbline.action.Origin;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.Effect;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Columns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import io.plumbline.scope.Ask;
import io.plumbline.scope.RequestChange.Filed;
import io.plumbline.sprint.SprintRules;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingHours;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A team for each thing that the bot does by the clock, all of Priya and Lena, and each such that
 * its thing is due on Tuesday 18 November 2031 at ten in Berlin. Written through the acts of people
 * at their times.
 */
final class WaitingTeams {
  static final ZonedDateTime DUE = ZonedDateTime.of(2031, 11, 18, 10, 0, 0, 0, BERLIN);

  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

  private final Journey journey;
  private final WorkspaceId workspace;
  private final MemberId priya;
  private final MemberId lena;
  private int requests;

  WaitingTeams(Journey journey) {
    this.journey = journey;
    this.workspace = new WorkspaceId(journey.sandbox.teamId());
    this.priya = new MemberId(journey.idOf(PRIYA).orElseThrow());
    this.lena = new MemberId(journey.idOf(LENA).orElseThrow());
  }

  /** Ten working days before, as an audit opens that is to close. */
  void tenDaysBefore() {
    audit(team("Audit that closes", NINE, Map.of()));
  }

  /** Three working days before: an audit reminds then, and a retro over days has a deadline. */
  void threeDaysBefore() {
    audit(team("Audit that reminds", NINE, Map.of()));
    spreadRetro(team("Retro over days", NINE, Map.of()));
  }

  /** The day before at two, four working hours ahead. */
  void dayBefore() {
    var quarters = Month.FEBRUARY;
    var message = Duration.ZERO;
    var tuesday = DayOfWeek.TUESDAY;
    ritual(Ritual.RETRO, Rhythms.monthlyNth(3, tuesday, TEN, Duration.ofMinutes(45)), "Retro");
    ritual(Ritual.AUDIT, Rhythms.quarterlyNth(3, tuesday, quarters, TEN, message), "Audit");
    ritual(
        Ritual.COMMITMENT, Rhythms.beforeQuarterEnd(12, Month.MARCH, TEN, message), "Commitment");
    ritual(Ritual.ONE_ON_ONE, Rhythms.weekly(tuesday, TEN, QUARTER_HOUR), "Agenda");
    var wednesday = Rhythms.weekly(DayOfWeek.WEDNESDAY, TEN, QUARTER_HOUR);
    team("Topics", TEN, Map.of(Ritual.ONE_ON_ONE, wednesday));
    ritual(Ritual.ONE_ON_ONE, Rhythms.weekly(tuesday, NINE, QUARTER_HOUR), "Did you meet");
    ritual(Ritual.KICK_OFF, Rhythms.everySprint(2, TEN, message), "Kick-off");
    lockByTheClock(team("Lock", NINE, Map.of()));
    var actions = team("Actions", TEN, Map.of());
    action(actions, "Reminded two days before", DUE.toLocalDate().plusDays(2));
    action(actions, "Reminded on the day", DUE.toLocalDate());
    scopeRequest(team("Scope", NINE, Map.of()));
    decision(team("Decision", NINE, Map.of()));
    journey.wiring().planAll(() -> true);
  }

  private void ritual(Ritual ritual, Rhythm rhythm, String name) {
    team(name, NINE, Map.of(ritual, rhythm));
  }

  /** Works from that time on for eight hours; a sprint of two weeks begins on the Tuesday. */
  private Team team(String name, LocalTime from, Map<Ritual, Rhythm> rhythms) {
    boolean plansAhead = !rhythms.isEmpty();
    var firstDay = plansAhead ? DUE.toLocalDate() : DUE.toLocalDate().minusDays(1);
    var draft =
        new TeamDraft(
            name,
            new ChannelId(journey.channel(CHECKOUT)),
            new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(priya), Role.LEAD, List.of(lena))),
            new WorkingCalendar(
                BERLIN,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(from, from.plusHours(8)),
                new TreeMap<>(),
                Shift.NEXT),
            new SprintRule(firstDay, 2),
            rhythms);
    return journey.kit().teams().add(workspace, draft);
  }

  private void audit(Team team) {
    done(journey.wiring().alignment().acts().open().open(team, priya, key()));
  }

  private void spreadRetro(Team team) {
    var usual = RetroRules.DEFAULT;
    var acts = journey.wiring().retros().acts();
    var rules =
        new RetroRules(
            usual.columns(), usual.authors(), Ballot.DEFAULT, false, Pace.Spread.DEFAULT, 3);
    acts.rules().change(team, priya, rules, key());
    acts.open().open(team, priya, key());
    var card = new CardDraft(Columns.FRICTION, new CardText("Builds take 40 minutes"));
    acts.cards().add(team, lena, card, key());
    acts.cards().add(team, priya, card, key());
  }

  private void lockByTheClock(Team team) {
    var gate = journey.wiring().gate();
    var rules = new SprintRules(SprintRules.Locking.CLOCK, TEN, SprintRules.Agreement.ONE_LEAD);
    done(gate.planActs().edit().addItems(team, "Saved addresses", 0, lena, key()));
    done(gate.planActs().rules().change(team, rules, priya, key()));
  }

  private void action(Team team, String what, LocalDate due) {
    var actions = journey.wiring().promises().actions();
    var at = journey.clock.instant().minus(Duration.ofDays(7));
    actions.add(team.id(), new Origin("retro", 1), new ActionDraft(what, lena, due), priya, at);
  }

  private void scopeRequest(Team team) {
    var gate = journey.wiring().gate();
    done(gate.planActs().edit().addItems(team, "Saved addresses", 0, lena, key()));
    done(gate.planActs().lock().lock(team, priya, key()));
    var ask =
        new Ask(
            Ask.Kind.ADD,
            0,
            "",
            "Gift cards",
            "The partner's launch moved.",
            Ask.Leaves.NOTHING,
            "about 2 days",
            "",
            null);
    done(gate.acts().requests().file(team, new Filed(ask, null, 0), priya, key()));
  }

  private void decision(Team team) {
    var text = new DecisionText("Cache prices", "Slow.", "A cache.", "", "Prices are an hour old.");
    var today = LocalDate.ofInstant(journey.clock.instant(), BERLIN);
    var draft = new DecisionDraft(text, Effect.LESS, today, null);
    journey.wiring().keepingOutSurprises().decisionActs().record().record(team, draft, lena, key());
  }

  private RequestKey key() {
    return new RequestKey("waiting/" + ++requests);
  }
}
