package io.plumbline.retro;

import io.plumbline.action.FakeActions;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.team.Channel;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Retros over fakes: everything that the rules and listeners need, and short ways to a phase. */
public final class RetroDesk {
  public final SettableClock clock = SettableClock.at(Checkout.MONDAY_THREE);
  public final FakeRetros retros = new FakeRetros();
  public final FakeRulesBook rules = new FakeRulesBook();
  public final FakeCards cards = new FakeCards();
  public final FakeVotes votes = new FakeVotes();
  public final FakeNotes notes = new FakeNotes();
  public final FakeActions actions = new FakeActions();
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new LinkedHashMap<>();
  public final FakeCourses courses = new FakeCourses();
  public final FakeFacilitators facilitators = new FakeFacilitators(retros);
  public final FakeLastTimes lastTimes = new FakeLastTimes(retros);
  public final FakeParking parking = new FakeParking();
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
  public Optional<Channel> channel =
      Optional.of(new Channel(Checkout.CHANNEL, "checkout", false, true));
  private int requests;

  public RetroDesk(Team... all) {
    Requests claimed = new FakeRequests();
    var topics = new TopicOrder(cards, votes, parking);
    var pace =
        new PaceShelves(
            facilitators, lastTimes, parking, new AgreedActions(actions, lastTimes), people);
    teams = Checkout.teams(all);
    room =
        new RetroRoom(
            new DirectTransactions(),
            retros,
            rules,
            teams,
            new Trail(claimed, journal, surfaces),
            new Timekeeper(courses, topics, new RememberedAlarms()),
            clock);
    acts =
        RetroActs.in(
            room,
            new RetroActs.Shelves(cards, votes, notes, actions),
            (workspace, id) -> channel,
            pace);
    boards =
        new Boards(
            teams,
            retros,
            rules,
            cards,
            votes,
            notes,
            actions,
            topics,
            new Progresses(courses, pace, cards));
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

  public void revealed(RetroId id) {
    acts.reveal().reveal(id, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
  }

  public void voted(RetroId id, MemberId by, CardId topic) {
    acts.votes().cast(id, topic, by, next()).refusal().ifPresent(RetroDesk::fail);
  }

  public void votingClosed(RetroId id) {
    acts.closeVoting().close(id, Checkout.ANA, next()).refusal().ifPresent(RetroDesk::fail);
  }

  private static CardId fail(Refusal why) {
    throw new AssertionError("refused: " + why);
  }

  private final class RememberedAlarms implements Alarms {
    @Override
    public void set(AlarmKey key, Instant at) {
      alarms.put(key, at);
    }

    @Override
    public void cancel(AlarmKey key) {
      alarms.remove(key);
    }
  }
}
