package io.plumbline.audit;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.action.Origin;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What audits have led to, and whose effect the next one asks about. */
final class Changes {
  private static final String RITUAL = "audit";

  /** No more of them are asked about. */
  private static final int MOST = 3;

  /** People still file changes from the results of so many audits: a year's. */
  private static final int BACK = 4;

  private final Audits audits;
  private final Actions actions;

  Changes(Audits audits, Actions actions) {
    this.audits = audits;
    this.actions = actions;
  }

  static Origin origin(AuditId id) {
    return new Origin(RITUAL, id.value());
  }

  /**
   * What was filed since the newest audit was opened, from whichever result, and not dropped: that
   * one could not ask about it yet. Oldest first.
   */
  List<Action> toAskAbout(TeamId team) {
    var closed = audits.closedOf(team, BACK);
    var since =
        Stream.concat(audits.runningOf(team).stream(), closed.stream())
            .map(Audit::openedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return closed.stream()
        .flatMap(audit -> actions.from(team, origin(audit.id())).stream())
        .filter(action -> !action.addedAt().isBefore(since))
        .filter(action -> action.state() != Action.State.DROPPED)
        .sorted(Comparator.comparing(Action::addedAt).thenComparing(Action::id))
        .limit(MOST)
        .toList();
  }
}
