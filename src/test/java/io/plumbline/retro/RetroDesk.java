package io.plumbline.retro;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.FakeActions;
import io.plumbline.action.FakeDepartures;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.retro.worth.AskWorth;
import io.plumbline.retro.worth.FakeWorthAnswers;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.Channel;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Retros over fakes: everything that the rules and listeners need, and short ways to a phase. */
public final class RetroDesk {
  public final SettableClock clock = SettableClock.at(Checkout.MONDAY_THREE);
  public final FakeRetros retros = new FakeRetros();
  public final FakeRulesBook rules = new FakeRulesBook();
  public final FakeCards cards = new FakeCards();
  public final FakeGroupings groupings = new FakeGroupings();
  public final FakeVotes votes = new FakeVotes();
  public final FakeNotes notes = new FakeNotes();
  public final FakeActions actions = new FakeActions();
  public final FakeWorthAnswers worth = new FakeWorthAnswers();
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new LinkedHashMap<>();
  public final List<RecordEntry> record = new ArrayList<>();
  public final FakeCourses courses = new FakeCourses();
  public final FakeFacilitators facilitators = new FakeFacilitators(retros);
  public final FakeLastTimes lastTimes = new FakeLastTimes();
  public final FakeParking parking = new FakeParking();
  public final FakeAbsences absences = new FakeAbsences();
  public final FakePeople people =
      new FakePeople()
          .member(Checkout.ANA, "Ana")
          .member(Checkout.BO, "Bo")
          .member(Checkout.CY, "Cy")
          .member(Checkout.DI, "Di");
  public final Teams teams;
  public final RetroRoom room;
  public final RetroActs acts;
  public final Boards boards;
  public final ChangeAction change;
  public Optional<Channel> channel =
      Optional.of(new Channel(Checkout.CHANNEL, "checkout", false, true));
  private int requests;

  public RetroDesk(Team... all) {
    Requests claimed = new FakeRequests();
    var remembered = new RememberedAlarms(alarms);
    var shelves = new RetroActs.Shelves(cards, groupings, votes, notes, actions);
    var order = shelves.order(parking);
    teams = Checkout.teams(all);
    change =
        new ChangeAction(
            new DirectTransactions(),
            claimed,
            actions,
            new FakeDepartures(actions),
            teams,
            new ActionTrail(journal, surfaces, remembered),
            clock);
    var pace =
        new PaceShelves(
            facilitators, lastTimes, parking, new AgreedActions(actions, change), people, absences);
    room =
        new RetroRoom(
            new DirectTransactions(),
            retros,
            rules,
            teams,
            new Trail(claimed, journal, surfaces),
            new Timekeeper(courses, order, remembered),
            clock);
    var progresses = new Progresses(courses, pace, cards);
    boards = new Boards(teams, retros, rules, shelves, order, progresses);
    acts =
        RetroActs.in(
            room,
            shelves,
            (workspace, id) -> channel,
            pace,
            new AskWorth(worth, boards, surfaces, remembered),
            List.of((team, from, until) -> onRecord(from, until)));
  }

  private List<RecordEntry> onRecord(Instant from, Instant until) {
    return record.stream()
        .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
        .toList();
  }

  /** The team's next retros show no names. */
  public void withoutNames() {
    var usual = RetroRules.DEFAULT;
    rules.set(
        Checkout.ID,
        new RetroRules(
            usual.columns(),
            RetroRules.Authors.ANONYMOUS,
            usual.ballot(),
            usual.anybodyGroups(),
            usual.pace(),
            usual.usualActions()),
        Checkout.ANA,
        clock.instant());
  }

  /** It is that moment, and whatever wants to be looked at by then is, at its time. */
  public void passTo(Instant moment) {
    for (var due = acts.wake().waiting(moment, 1);
        !due.isEmpty();
        due = acts.wake().waiting(moment, 1)) {
      clock.set(due.get(0).at().isAfter(clock.instant()) ? due.get(0).at() : clock.instant());
      acts.wake().wake(due.get(0).key(), clock.instant());
    }
    clock.set(moment);
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  public CardId written(MemberId by, Column column, String text) {
    return acts.cards()
        .add(Checkout.TEAM, by, Checkout.card(column, text), next())
        .fold(written -> written.card(), RetroDesk::fail);
  }

  public RetroId opened() {
    if (acts.open().open(Checkout.TEAM, Checkout.ANA, next())
        instanceof OpenRetro.Outcome.Opened opened) {
      return opened.retro().id();
    }
    throw new AssertionError("not opened");
  }

  /** The cards are revealed; where there are several, they are being grouped. */
  public void grouping(RetroId id) {
    acts.reveal().reveal(id, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
  }

  /** The cards are revealed, none is grouped, and people vote. */
  public void revealed(RetroId id) {
    grouping(id);
    votingOpened(id);
  }

  /** Where it is not open yet. */
  public void votingOpened(RetroId id) {
    if (retros.find(id).orElseThrow() instanceof Retro.Grouping) {
      acts.openVoting().open(id, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
    }
  }

  /** The topic of the retro that has this card, as somebody picks it. */
  public Pick pick(RetroId id, CardId card) {
    return boards.of(id).orElseThrow().topics().stream()
        .filter(topic -> topic.cards().stream().anyMatch(each -> each.id().equals(card)))
        .map(Pick::of)
        .findFirst()
        .orElseThrow();
  }

  /** Ana groups the topics of these cards. */
  public void grouped(RetroId id, CardId... cards) {
    var picks = Arrays.stream(cards).map(card -> pick(id, card)).toList();
    acts.groups().merge(id, picks, null, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
  }

  /** One vote more for this topic. */
  public void voted(RetroId id, MemberId by, CardId topic) {
    int now = votes.of(id, by).getOrDefault(topic, 0);
    var chosen = Map.of(topic, now + 1);
    acts.votes().cast(id, chosen, by, next()).refusal().ifPresent(RetroDesk::fail);
  }

  public void votingClosed(RetroId id) {
    acts.closeVoting().close(id, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
  }

  private static CardId fail(Refusal why) {
    throw new AssertionError("refused: " + why);
  }
}
