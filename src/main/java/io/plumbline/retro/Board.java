package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a retro has to show at a moment; what its phase hides is not in it.
 *
 * @param waiting how many hidden cards each column has, empty after the reveal
 * @param topics the cards that are shown, alone or in groups; with their votes and in the order of
 *     votes once voting is closed, with no votes and oldest first before
 * @param voters who has cast a vote
 * @param sorting what helps to group them, while they are grouped
 * @param progress its time, who facilitates, and what came over from earlier retros
 */
public record Board(
    Team team,
    Retro retro,
    Map<Column, Integer> waiting,
    Set<MemberId> finished,
    List<Topic> topics,
    Set<MemberId> voters,
    List<Note> notes,
    List<Action> actions,
    Sorting sorting,
    Progress progress) {
  public Board {
    waiting = Map.copyOf(waiting);
    finished = Set.copyOf(finished);
    topics = List.copyOf(topics);
    voters = Set.copyOf(voters);
    notes = List.copyOf(notes);
    actions = List.copyOf(actions);
  }

  /** Of a retro whose cards are not being grouped, and of whose progress nothing is known. */
  public Board(
      Team team,
      Retro retro,
      Map<Column, Integer> waiting,
      Set<MemberId> finished,
      List<Topic> topics,
      Set<MemberId> voters,
      List<Note> notes,
      List<Action> actions) {
    this(
        team,
        retro,
        waiting,
        finished,
        topics,
        voters,
        notes,
        actions,
        Sorting.NONE,
        Progress.NONE);
  }

  /** How many cards wait to be revealed. */
  public int waitingCards() {
    return waiting.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those of the team who have finished writing, in the order of its roster. */
  public List<MemberId> finishedMembers() {
    return team.roster().everyone().stream().filter(finished::contains).toList();
  }

  /** The columns that the board shows: those of its rules, then others that cards stand in. */
  public List<Column> columns() {
    var used = new HashSet<>(waiting.keySet());
    shownCards().forEach(card -> used.add(card.column()));
    // those of earlier rules in an order of their own, or each drawing would bring another
    var inOrder = used.stream().sorted(Comparator.comparing(Column::title)).toList();
    return retro.rules().columns().with(inOrder);
  }

  /** The cards of all topics. */
  public Stream<Card> shownCards() {
    return topics.stream().flatMap(topic -> topic.cards().stream());
  }

  public List<Note> notesOn(Topic topic) {
    return notes.stream().filter(note -> note.topic().equals(topic.card().id())).toList();
  }

  /**
   * Who did something in it that shows: wrote by name, voted, noted, finished; in the roster's
   * order.
   */
  public List<MemberId> tookPart() {
    var seen = new LinkedHashSet<MemberId>(finished);
    shownCards().forEach(card -> card.author().named().ifPresent(seen::add));
    seen.addAll(voters);
    notes.forEach(note -> seen.add(note.author()));
    actions.forEach(action -> seen.add(action.addedBy()));
    var inOrder = new LinkedHashSet<>(team.roster().everyone());
    inOrder.retainAll(seen);
    inOrder.addAll(seen);
    return List.copyOf(inOrder);
  }
}
