package io.plumbline.ritual;

import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occurrences of all teams' rituals, planned and past. */
public interface Occurrences {
  Optional<Occurrence> find(WorkspaceId workspace, long id);

  /**
   * Keeps the team's plan, and the team itself, from everybody else until the transaction ends.
   * Whoever changes the plan asks for it first, and reads the team after.
   */
  void lock(TeamId team);

  /** The team's occurrences that wait for their time, soonest first. */
  List<Occurrence> planned(TeamId team);

  /** Those that somebody skipped and that would begin after the moment, soonest first. */
  List<Occurrence> calledOff(TeamId team, Instant after);

  /** Its occurrences of any state whose day is {@code from} or later, by day. */
  List<Occurrence> since(TeamId team, Ritual ritual, LocalDate from);

  /**
   * Plans an occurrence; empty where the team has one in that period already, whatever became of
   * it.
   */
  Optional<Occurrence> plan(TeamId team, Ritual ritual, Slot slot);

  /**
   * Moves one that still waits to another place in the calendar, so that nobody's word about it
   * counts any more; false where it does not wait.
   */
  boolean move(Occurrence occurrence, Slot slot);

  /**
   * Gives one that waits or was called off the time that somebody chose; false where it has another
   * state by now.
   */
  boolean moveByHand(Occurrence occurrence, Instant at, Occurrence.Word word);

  /** Calls off one that waits; false where it does not wait any more. */
  boolean callOff(Occurrence occurrence, Occurrence.Word word, Instant now);

  /** Lets one that was called off wait for its time again; false where it was not called off. */
  boolean holdAfterAll(Occurrence occurrence, Occurrence.Word word);

  /** Says that one that waits was prepared; it is woken next at its time. */
  boolean prepared(Occurrence occurrence);

  /** When one that waits wants to be woken; false where it did at that moment already. */
  boolean wakeAt(Occurrence occurrence, Instant at);

  /** Forgets one that still waits; false where it does not wait any more. */
  boolean forget(Occurrence occurrence);

  /** Ends the wait of an occurrence; false where it was ended before. */
  boolean end(Occurrence occurrence, Occurrence.State state, Instant at);

  /** How often each of the team's occurrences from that day on was changed, by its number. */
  Map<Long, Integer> revisions(TeamId team, LocalDate from);

  /** Those that want to be woken by then, of every workspace, oldest first. */
  List<Wakeable.Waiting> waiting(Instant until, int limit);

  /** Whether the plans of every workspace that has teams were gone through by this edition. */
  boolean plannedBy(String edition);

  /** Says that the plans of every workspace have been gone through by this edition. */
  void planned(String edition);

  /** The teams of every workspace whose number is above {@code after}, in order. */
  List<TeamId> teams(long after, int limit);
}
