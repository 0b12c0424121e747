package io.plumbline.scope;

import io.plumbline.sprint.SprintId;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** What was said about the scope of teams; lines are added and never changed. */
public interface Ledger {
  /** Keeps the end of the team's ledger from everybody else until the transaction ends. */
  void hold(TeamId team);

  /** Adds a line at the end. */
  LedgerLine add(TeamId team, LedgerLine.Said said);

  /** What was said about the request, oldest first. */
  List<LedgerLine> of(ScopeId request);

  /** What was said about the sprint and the requests of it, oldest first. */
  List<LedgerLine> of(SprintId sprint);

  /** What was said in the team from the moment on and before the other, oldest first. */
  List<LedgerLine> between(TeamId team, Instant from, Instant until);
}
