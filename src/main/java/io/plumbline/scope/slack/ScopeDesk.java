package io.plumbline.scope.slack;

import io.plumbline.scope.Deciders;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeShelves;
import io.plumbline.scope.Stability;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.team.WorkingTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks up what the screens of the scope gate show, as of now. */
public final class ScopeDesk {
  private final ScopeShelves shelves;
  private final CurrentSprint current;
  private final Teams teams;
  private final InstantSource clock;

  public ScopeDesk(ScopeShelves shelves, CurrentSprint current, Teams teams, InstantSource clock) {
    this.shelves = shelves;
    this.current = current;
    this.teams = teams;
    this.clock = clock;
  }

  Optional<Shown> look(ScopeId id) {
    return shelves.requests().find(id).flatMap(this::shown);
  }

  private Optional<Shown> shown(ScopeRequest request) {
    var team = teams.find(request.team());
    var plan = shelves.plans().find(request.sprint());
    return team.isEmpty() || plan.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                request,
                team.get(),
                plan.get(),
                Deciders.of(team.get(), request.requester(), shelves.absences(), today(team.get())),
                shelves.ledger().of(request.id())));
  }

  /** What waits in the team, oldest first. */
  List<Shown> waiting(Team team) {
    return shelves.requests().waitingIn(team.id()).stream()
        .flatMap(request -> shown(request).stream())
        .toList();
  }

  /** The requests of the sprint, newest first. */
  List<Shown> requests(SprintId sprint) {
    return shelves.requests().of(sprint).stream()
        .flatMap(request -> shown(request).stream())
        .toList();
  }

  Optional<Team> team(TeamId id) {
    return teams.find(id);
  }

  /** The sprint that runs or comes next, as far as it is planned. */
  Optional<CurrentSprint.Found> sprint(Team team) {
    return current.seen(team, today(team));
  }

  /** Its days, planned or not. */
  Sprint days(Team team) {
    return sprint(team)
        .map(found -> found.plan().sprint())
        .orElseGet(() -> CurrentSprint.next(team, today(team)));
  }

  /** The items of the sprint that runs or comes next. */
  List<Item> items(Team team) {
    return sprint(team).map(found -> items(found.plan())).orElse(List.of());
  }

  List<Item> items(SprintPlan plan) {
    return shelves.items().of(plan.id());
  }

  /** The items that a request of this sprint can be about. */
  List<Item> present(Team team) {
    return items(team).stream().filter(Item::isIn).toList();
  }

  Stability stability(Team team, SprintPlan plan) {
    List<LedgerLine> lines = shelves.ledger().of(plan.id());
    return Stability.of(items(plan), lines, new WorkingTime(team.calendar()));
  }

  /** The team's locked sprints, newest first. */
  List<SprintPlan> locked(Team team, int limit) {
    return shelves.plans().locked(team.id(), limit);
  }

  ScopeShelves shelves() {
    return shelves;
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(now(), team.calendar().zone());
  }

  Instant now() {
    return clock.instant();
  }
}
