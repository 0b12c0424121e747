package io.plumbline.retro;

import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads boards: for a message, a form or Home. Asks only for what the phase shows. */
public final class Boards {
  private final Teams teams;
  private final Retros retros;
  private final RulesBook rules;
  private final RetroActs.Shelves shelves;
  private final Progresses progresses;
  private final TopicOrder topics;
  private final Missing missing;

  public Boards(
      Teams teams,
      Retros retros,
      RulesBook rules,
      RetroActs.Shelves shelves,
      TopicOrder topics,
      Progresses progresses) {
    this.teams = teams;
    this.retros = retros;
    this.rules = rules;
    this.shelves = shelves;
    this.topics = topics;
    this.progresses = progresses;
    this.missing = new Missing(retros, shelves.cards(), shelves.votes());
  }

  /** The board of the retro; empty where there is no such retro or its team is gone. */
  public Optional<Board> of(RetroId id) {
    return retros
        .find(id)
        .flatMap(retro -> teams.find(retro.team()).map(team -> of(team, retro, Sorting::of)));
  }

  /** The board of the team's open retro, without what helps to group: that takes a while. */
  public Optional<Board> openOf(Team team) {
    return retros.openOf(team.id()).map(retro -> of(team, retro, (topics, steps) -> Sorting.NONE));
  }

  public Optional<Retro> find(RetroId id) {
    return retros.find(id);
  }

  /** The team's open retro, without its board. */
  public Optional<Retro> openRetro(Team team) {
    return retros.openOf(team.id());
  }

  /** The rules of the team's next retro. */
  public RetroRules nextRules(Team team) {
    return rules.of(team.id());
  }

  /** The rules that hold for the team now: those of its open retro, else of its next one. */
  public RetroRules rules(Team team) {
    return retros.openOf(team.id()).map(Retro::rules).orElseGet(() -> rules.of(team.id()));
  }

  /** The columns of the boards of these teams, each once. */
  public List<Column> columns(List<Team> choice) {
    return choice.stream()
        .flatMap(team -> rules(team).columns().all().stream())
        .distinct()
        .toList();
  }

  /** The person's own cards that wait for the team's next reveal, oldest first. */
  public List<Card> waitingCards(Team team, MemberId author) {
    return shelves.cards().waitingOf(team.id(), author);
  }

  /** The person's own votes by topic. */
  public Map<CardId, Integer> votesOf(RetroId retro, MemberId member) {
    return shelves.votes().of(retro, member);
  }

  /** Who has not done yet what the phase is for; for facilitators' eyes. */
  public List<MemberId> missing(Board board) {
    return missing.in(board.retro(), board.team());
  }

  /** Who took over as facilitator, by that change's number. */
  public Optional<Handover> handover(RetroId retro, long number) {
    return progresses.handover(retro, number);
  }

  private Board of(
      Team team, Retro retro, BiFunction<List<Topic>, List<GroupStep>, Sorting> sorting) {
    return retro.fold(
        collecting -> collecting(team, collecting),
        grouping -> grouping(team, grouping, sorting),
        voting -> voting(team, voting),
        discussing -> counted(team, discussing),
        closed -> closed.wasRevealed() ? counted(team, closed) : collecting(team, closed));
  }

  private Board collecting(Team team, Retro retro) {
    return new Board(
        team,
        retro,
        shelves.cards().waitingByColumn(team.id()),
        retros.finished(retro.id()),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Sorting.NONE,
        progresses.of(retro));
  }

  private Board grouping(
      Team team, Retro.Grouping retro, BiFunction<List<Topic>, List<GroupStep>, Sorting> sorting) {
    var steps = shelves.groupings().steps(retro.id());
    var shown = Topic.of(shelves.cards().in(retro.id()), Groups.after(steps));
    return new Board(
        team,
        retro,
        Map.of(),
        Set.of(),
        shown,
        Set.of(),
        List.of(),
        List.of(),
        sorting.apply(shown, steps),
        progresses.of(retro));
  }

  private Board voting(Team team, Retro.Voting retro) {
    var id = retro.id();
    return new Board(
        team,
        retro,
        Map.of(),
        Set.of(),
        shelves.topics().in(id),
        shelves.votes().voters(id),
        List.of(),
        List.of(),
        Sorting.NONE,
        progresses.of(retro));
  }

  private Board counted(Team team, Retro retro) {
    var id = retro.id();
    return new Board(
        team,
        retro,
        Map.of(),
        retros.finished(id),
        topics.inOrder(id),
        shelves.votes().voters(id),
        shelves.notes().in(id),
        shelves.actions().from(team.id(), AgreeAction.origin(id)),
        Sorting.NONE,
        progresses.of(retro));
  }
}
