package io.plumbline.decision;

import static io.plumbline.testing.TestTeams.ELI;

import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.journal.Entry;
import io.plumbline.journal.RequestKey;
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
import java.util.List;
import java.util.Map;

/** Decisions over fakes, for Checkout of {@link TestTeams}; it is Monday at ten in Berlin. */
public final class DecisionWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** A second product manager, in no team until a test says so. */
  public static final MemberId PAT = new MemberId("UPAT");

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final FakeDecisions decisions = new FakeDecisions();
  public final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  public final FakePeople people = FakePeople.ofCheckout().member(PAT, "Pat");
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final AskProduct askProduct;
  public final RecordDecision recordDecision;
  public final AnswerDecision answerDecision;
  public final WakeDecision wakeDecision;
  private int requests;

  public DecisionWorld() {
    var transactions = new DirectTransactions();
    var handled = new FakeRequests();
    var trail = new DecisionTrail(journal, surfaces, new RememberedAlarms());
    askProduct = new AskProduct(transactions, decisions, decisions, teams, trail, clock);
    recordDecision =
        new RecordDecision(transactions, handled, decisions, teams, askProduct, trail, clock);
    answerDecision =
        new AnswerDecision(transactions, handled, decisions, decisions, teams, trail, clock);
    wakeDecision =
        new WakeDecision(transactions, decisions, decisions, teams, people, askProduct, trail);
  }

  public Team team() {
    return teams.find(TestTeams.checkout().id()).orElseThrow();
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  public static DecisionText text(String title, String change) {
    return new DecisionText(title, "Prices are slow", "Cache them", "A faster database", change);
  }

  public static DecisionDraft draft(Effect effect) {
    var change = effect.isChange() ? "Prices may be an hour old" : "";
    return new DecisionDraft(text("Cache prices", change), effect, MONDAY, null);
  }

  public static DecisionDraft instead(Decision old, Effect effect) {
    var draft = draft(effect);
    return new DecisionDraft(draft.text(), effect, MONDAY, old.id());
  }

  public Decision recorded(Effect effect) {
    return recorded(draft(effect), ELI);
  }

  public Decision recorded(DecisionDraft draft, MemberId by) {
    if (recordDecision.record(team(), draft, by, next())
        instanceof RecordDecision.Outcome.Recorded done) {
      return done.decision();
    }
    throw new AssertionError("it was not recorded");
  }

  public AnswerDecision.Outcome answer(Decision decision, Answer answer, MemberId by) {
    return answerDecision.answer(decision.id(), answer, by, next());
  }

  /** The decision as it is now. */
  public Decision now(Decision seen) {
    return decisions.find(seen.id()).orElseThrow();
  }

  /** Wakes everything that is due, as the sweep does. */
  public void wakeAt(Instant moment) {
    clock.set(moment);
    for (var waiting : decisions.waiting(moment, 100)) {
      wakeDecision.wake(waiting.key(), moment);
    }
  }

  public List<String> verbs() {
    return journal.entries().stream().map(Entry::verb).toList();
  }

  /** The keys of what this person was shown through the view. */
  public List<String> shown(String view, MemberId member) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(view))
        .filter(surface -> surface.place().equals(new Place.ToMember(member)))
        .map(Surface::key)
        .toList();
  }

  /** Checkout has these product managers now. */
  public Team withProductManagers(MemberId... members) {
    var old = team();
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, List.of(members),
                Role.LEAD, old.roster().leads(),
                Role.ENGINEER, old.roster().engineers()));
    return changed(old, roster);
  }

  private Team changed(Team old, Roster roster) {
    var changed =
        new Team(
            old.id(),
            old.name(),
            old.channel(),
            roster,
            old.calendar(),
            old.sprints(),
            old.rhythms(),
            old.version() + 1);
    teams.put(changed);
    askProduct.changed(changed);
    return changed;
  }

  public void isDeactivated(MemberId member) {
    people.with(new Person(member, "Somebody", ZoneId.of("UTC"), false, false, false));
  }

  public void lives(MemberId member, String zone) {
    people.with(new Person(member, "Somebody", ZoneId.of(zone), true, false, false));
  }
}
