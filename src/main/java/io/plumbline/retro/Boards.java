package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads boards: for a message, a form or Home. Asks only for what the phase shows. */
public final class Boards {
  private final Teams teams;
  private final Retros retros;
  private final RulesBook rules;
  private final Cards cards;
  private final Votes votes;
  private final Notes notes;
  private final Actions actions;
  private final TopicOrder order;
  private final Progresses progresses;
  private final Missing missing;

  public Boards(
      Teams teams,
      Retros retros,
      RulesBook rules,
      Cards cards,
      Votes votes,
      Notes notes,
      Actions actions,
      TopicOrder order,
      Progresses progresses) {
    this.teams = teams;
    this.retros = retros;
    this.rules = rules;
    this.cards = cards;
    this.votes = votes;
    this.notes = notes;
    this.actions = actions;
    this.order = order;
    this.progresses = progresses;
    this.missing = new Missing(retros, cards, votes);
  }

  /** The board of the retro; empty where there is no such retro or its team is gone. */
  public Optional<Board> of(RetroId id) {
    return retros.find(id).flatMap(retro -> teams.find(retro.team()).map(team -> of(team, retro)));
  }

  /** The board of the team's open retro. */
  public Optional<Board> openOf(Team team) {
    return retros.openOf(team.id()).map(retro -> of(team, retro));
  }

  public Optional<Retro> find(RetroId id) {
    return retros.find(id);
  }

  /** The team's open retro, without its board. */
  public Optional<Retro> openRetro(Team team) {
    return retros.openOf(team.id());
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
    return cards.waitingOf(team.id(), author);
  }

  /** The person's own votes by topic. */
  public Map<CardId, Integer> votesOf(RetroId retro, MemberId member) {
    return votes.of(retro, member);
  }

  /** Who has not done yet what the phase is for; for facilitators' eyes. */
  public List<MemberId> missing(Board board) {
    return missing.in(board.retro(), board.team());
  }

  /** Who took over as facilitator, by that change's number. */
  public Optional<Handover> handover(RetroId retro, long number) {
    return progresses.handover(retro, number);
  }

  /** The team's actions, soonest due first, at most {@code limit}. */
  public List<Action> actions(Team team, int limit) {
    return actions.of(team.id(), limit);
  }

  private Board of(Team team, Retro retro) {
    return retro.fold(
        collecting -> collecting(team, collecting),
        voting -> voting(team, voting),
        discussing -> counted(team, discussing),
        closed -> closed.wasRevealed() ? counted(team, closed) : collecting(team, closed));
  }

  private Board collecting(Team team, Retro retro) {
    return new Board(
        team,
        retro,
        cards.waitingByColumn(team.id()),
        retros.finished(retro.id()),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        progresses.of(retro));
  }

  private Board voting(Team team, Retro.Voting retro) {
    var id = retro.id();
    return new Board(
        team,
        retro,
        Map.of(),
        Set.of(),
        cards.in(id).stream().map(card -> new Topic(card, 0)).toList(),
        votes.voters(id),
        List.of(),
        List.of(),
        progresses.of(retro));
  }

  private Board counted(Team team, Retro retro) {
    var id = retro.id();
    return new Board(
        team,
        retro,
        Map.of(),
        retros.finished(id),
        order.of(id),
        votes.voters(id),
        notes.in(id),
        actions.from(team.id(), AgreeAction.origin(id)),
        progresses.of(retro));
  }
}
