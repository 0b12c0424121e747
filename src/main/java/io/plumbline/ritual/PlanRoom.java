package io.plumbline.ritual;

import io.plumbline.journal.Entry;
import io.plumbline.journal.RequestKey;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where one occurrence of a team's plan is changed, by one person at a time. */
public final class PlanRoom {
  private static final int LOOK_BACK_DAYS = 400;

  private final OfferedRituals offered;
  private final Occurrences occurrences;
  private final Planner planner;
  private final Teams teams;
  private final Transactions transactions;
  private final PlanNews news;
  private final InstantSource clock;

  public PlanRoom(
      OfferedRituals offered,
      Occurrences occurrences,
      Planner planner,
      Teams teams,
      Transactions transactions,
      PlanNews news,
      InstantSource clock) {
    this.offered = offered;
    this.occurrences = occurrences;
    this.planner = planner;
    this.teams = teams;
    this.transactions = transactions;
    this.news = news;
    this.clock = clock;
  }

  /** An occurrence that this person may change, while nobody else can. */
  record Held(Team team, Occurrence occurrence, RitualStart start, MemberId by, Instant now) {
    PlanOutcome done() {
      return new PlanOutcome.Done(team, occurrence);
    }

    /** Whether it was this person who changed it last. */
    boolean isTheirs() {
      return occurrence.lastWord().filter(word -> word.by().equals(by)).isPresent();
    }
  }

  /**
   * After how many skipped or moved in a row this one is; 0 where no reason is asked for. For the
   * form, which says so before it is sent.
   */
  public int asksWhyAfter(Occurrence occurrence) {
    var limit = offered.start(occurrence.ritual()).map(RitualStart::asksWhyAfter).orElseThrow();
    int inARow = inARow(occurrence);
    return limit.isPresent() && inARow >= limit.getAsInt() ? inARow : 0;
  }

  PlanOutcome change(WorkspaceId workspace, long id, MemberId by, Function<Held, PlanOutcome> act) {
    return transactions.inTransaction(() -> changeLocked(workspace, id, by, act));
  }

  /** Plans a later one for the change alone: it is forgotten again where nothing comes of that. */
  PlanOutcome change(Later later, MemberId by, Function<Held, PlanOutcome> act) {
    return transactions.inTransaction(
        () -> {
          occurrences.lock(later.team());
          var planned = teams.find(later.team()).flatMap(team -> planned(team, later));
          if (planned.isEmpty()) {
            return refused(PlanOutcome.Reason.NOT_PLANNED);
          }
          var row = planned.get();
          var outcome = changeLocked(later.team().workspace(), row.id(), by, act);
          if (!(outcome instanceof PlanOutcome.Done)) {
            occurrences.forget(row);
          }
          return outcome;
        });
  }

  /** A row for it; empty where it is not in the calendar, or somebody changed it before. */
  private Optional<Occurrence> planned(Team team, Later later) {
    return slot(team, later).flatMap(slot -> occurrences.plan(team.id(), later.ritual(), slot));
  }

  private Optional<Slot> slot(Team team, Later later) {
    if (!offered.heldBy(team).contains(later.ritual())) {
      return Optional.empty();
    }
    var next =
        new RitualCalendar(team, later.ritual())
            .nextAfter(clock.instant(), period -> !period.last().isBefore(later.day()));
    return Optional.of(next).filter(slot -> slot.day().equals(later.day()));
  }

  /** As it would be planned, for a form about it; empty where it is not in the calendar. */
  public Optional<Occurrence> preview(Team team, Later later) {
    return slot(team, later).map(slot -> Occurrence.preview(team.id(), later.ritual(), slot));
  }

  private PlanOutcome changeLocked(
      WorkspaceId workspace, long id, MemberId by, Function<Held, PlanOutcome> act) {
    var found = planner.lock(workspace, id);
    var team = found.flatMap(occurrence -> teams.find(occurrence.team()));
    var start = found.flatMap(occurrence -> offered.start(occurrence.ritual()));
    if (found.isEmpty()
        || team.isEmpty()
        || start.isEmpty()
        || !team.get().rhythms().containsKey(found.get().ritual())) {
      return refused(PlanOutcome.Reason.NOT_PLANNED);
    }
    return team.get().roster().runsRituals(by)
        ? act.apply(new Held(team.get(), found.get(), start.get(), by, clock.instant()))
        : refused(PlanOutcome.Reason.NOT_ALLOWED);
  }

  static PlanOutcome refused(PlanOutcome.Reason reason) {
    return new PlanOutcome.Refused(reason);
  }

  /** Whether this very request has not been answered before; claimed once nothing refuses it. */
  boolean isNew(Held held, RequestKey key) {
    return news.isNew(held.team().id().workspace(), key);
  }

  /** What is wrong with the reason for this change. */
  Optional<PlanFlaw> flaw(Held held, String why) {
    if (why.codePointCount(0, why.length()) > PlanFlaw.MOST_WHY) {
      return Optional.of(new PlanFlaw.WhyTooLong());
    }
    int inARow = asksWhyAfter(held.occurrence());
    return inARow > 0 && why.isBlank()
        ? Optional.of(new PlanFlaw.WhyMissing(inARow))
        : Optional.empty();
  }

  /** Plans the rest anew around the change, and tells everybody. */
  PlanOutcome changed(Held held, String verb) {
    var team = held.team();
    planner.settle(team, held.occurrence().ritual(), held.now());
    var now = occurrences.find(team.id().workspace(), held.occurrence().id()).orElseThrow();
    if (now.waits()) {
      planner.arm(team, now);
    } else {
      planner.disarm(now);
    }
    held.start().changed(team, now, held.now());
    news.tell(team, now, held.start().toldAt(team), entry(now, verb, held));
    return new PlanOutcome.Done(team, now);
  }

  Occurrences occurrences() {
    return occurrences;
  }

  ComingUp comingUp() {
    return new ComingUp(offered, occurrences);
  }

  private int inARow(Occurrence occurrence) {
    var before =
        occurrences
            .since(
                occurrence.team(), occurrence.ritual(), occurrence.day().minusDays(LOOK_BACK_DAYS))
            .stream()
            .filter(other -> other.day().isBefore(occurrence.day()))
            .filter(PlanRoom::countsForARow)
            .toList();
    return lastOutOfRhythm(before) + (occurrence.isOutOfRhythm() ? 1 : 0);
  }

  /** What a downtime took says nothing about the people. */
  private static boolean countsForARow(Occurrence occurrence) {
    return occurrence.state() != Occurrence.State.SKIPPED
        && occurrence.state() != Occurrence.State.MISSED;
  }

  private static int lastOutOfRhythm(List<Occurrence> byDay) {
    int count = 0;
    for (int i = byDay.size() - 1; i >= 0 && byDay.get(i).isOutOfRhythm(); i--) {
      count++;
    }
    return count;
  }

  private static Entry entry(Occurrence occurrence, String verb, Held held) {
    return new Entry(
        occurrence.team().workspace(),
        occurrence.team().value(),
        verb,
        occurrence.id(),
        held.by(),
        held.now(),
        Map.of(
            "ritual", occurrence.ritual().key(),
            "period", occurrence.period(),
            "at", occurrence.plannedAt().toString()));
  }
}
