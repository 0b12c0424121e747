package io.plumbline.action;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.WORKSPACE;

import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Person;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Actions over fakes, for Checkout of {@link TestTeams}; it is Monday at ten in Berlin. */
public final class ActionWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  public static final Origin RETRO = new Origin("retro", 12);

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final FakeActions actions = new FakeActions();
  public final FakeDepartures departures = new FakeDepartures(actions);
  public final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  public final FakePeople people = FakePeople.ofCheckout();
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new LinkedHashMap<>();
  public final Team team = TestTeams.checkout();
  public final ChangeAction changeAction;
  public final WantOwner wantOwner;
  public final WakeAction wakeAction;
  private int requests;

  public ActionWorld() {
    var transactions = new DirectTransactions();
    var trail = new ActionTrail(journal, surfaces, new RememberedAlarms(alarms));
    changeAction =
        new ChangeAction(
            transactions, new FakeRequests(), actions, departures, teams, trail, clock);
    wantOwner = new WantOwner(transactions, actions, departures, teams, trail, clock);
    wakeAction = new WakeAction(transactions, actions, teams, people, wantOwner, trail);
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  /** Lena wrote down that Eli does it. */
  public Action agreed(String what, LocalDate due) {
    return agreed(what, ELI, due);
  }

  public Action agreed(String what, MemberId owner, LocalDate due) {
    var draft = new ActionDraft(what, owner, due);
    return actions.add(team.id(), RETRO, draft, LENA, clock.instant());
  }

  public ChangeAction.Outcome change(Action seen, Deed deed, MemberId by) {
    return changeAction.change(seen.ref(), seen.version(), deed, by, next());
  }

  /** The action as it is now. */
  public Action now(Action seen) {
    return actions.find(seen.ref()).orElseThrow();
  }

  /** Wakes everything that is due, as the sweep does. */
  public void wake() {
    for (var waiting : actions.waiting(clock.instant(), 100)) {
      wakeAction.wake(waiting.key(), clock.instant());
    }
  }

  public void wakeAt(Instant moment) {
    clock.set(moment);
    wake();
  }

  /** When the action wants to be woken; it does. */
  public Instant wakeTime(Action action) {
    return actions.waiting(Instant.MAX, 1000).stream()
        .filter(waiting -> waiting.key().id() == action.id())
        .map(waiting -> waiting.at())
        .findFirst()
        .orElseThrow();
  }

  public boolean isAsleep(Action action) {
    return actions.waiting(Instant.MAX, 1000).stream()
        .noneMatch(waiting -> waiting.key().id() == action.id());
  }

  /** The reminders to this person, by their keys. */
  public List<String> reminders(MemberId member) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(ActionTrail.REMINDER_VIEW))
        .filter(surface -> surface.place().equals(new Place.ToMember(member)))
        .map(Surface::key)
        .toList();
  }

  /** Who is asked for another owner. */
  public List<Place> asked() {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(ActionTrail.OWNER_WANTED_VIEW))
        .map(Surface::place)
        .toList();
  }

  /** Checkout with these engineers, as after a change of its people. */
  public Team withEngineers(MemberId... engineers) {
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, team.roster().productManagers(),
                Role.LEAD, team.roster().leads(),
                Role.ENGINEER, List.of(engineers)));
    var changed =
        new Team(
            team.id(),
            team.name(),
            team.channel(),
            roster,
            team.calendar(),
            team.sprints(),
            team.rhythms(),
            team.version() + 1);
    teams.put(changed);
    return changed;
  }

  public void lives(MemberId member, String zone) {
    people.with(new Person(member, "Somebody", ZoneId.of(zone), true, false, false));
  }

  public void isDeactivated(MemberId member) {
    people.with(new Person(member, "Somebody", ZoneId.of("UTC"), false, false, false));
  }

  static ActionId unknown() {
    return new ActionId(WORKSPACE, 99);
  }
}
