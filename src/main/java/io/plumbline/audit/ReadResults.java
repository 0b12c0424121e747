package io.plumbline.audit;

import io.plumbline.action.Actions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** Reads results of audits for those who may see them. */
public record ReadResults(AuditShelves shelves, Teams teams, Actions actions) {
  /** So many audits back a trend and an export go: ten years of quarters. */
  private static final int MOST = 40;

  /** The result of a closed audit. */
  public Optional<Result> of(AuditId id) {
    return shelves
        .audits()
        .find(id)
        .filter(audit -> !audit.isRunning())
        .flatMap(audit -> teams.find(audit.team()).map(team -> of(team, audit)));
  }

  private Result of(Team team, Audit audit) {
    return of(team, audit, shelves.audits().closedOf(team.id(), MOST));
  }

  private Result of(Team team, Audit audit, List<Audit> closed) {
    var before =
        closed.stream()
            .filter(each -> each.openedAt().isBefore(audit.openedAt()))
            .findFirst()
            .map(each -> new Result.Before(each, shelves.results().of(each.id())))
            .orElse(null);
    var filed = actions.from(team.id(), Changes.origin(audit.id()));
    return new Result(team, audit, shelves.results().of(audit.id()), before, filed);
  }

  /**
   * What this person may see of the team's results, newest first: product managers and leads all of
   * them, everybody else what was posted, as it was posted.
   */
  public List<Result> visible(Team team, MemberId viewer) {
    boolean runs = team.roster().runsRituals(viewer);
    var closed = shelves.audits().closedOf(team.id(), MOST);
    return closed.stream()
        .filter(audit -> runs || audit.posted().isPresent())
        .map(audit -> of(team, audit, closed))
        .map(result -> runs ? result : result.forTheChannel())
        .toList();
  }
}
