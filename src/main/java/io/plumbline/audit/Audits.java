package io.plumbline.audit;

import io.plumbline.audit.Audit.Closing;
import io.plumbline.audit.Audit.Posted;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audits of every team. */
public interface Audits {
  /** An audit that begins, not yet kept; its id says nothing yet. */
  record Opening(Audit audit, @Nullable MemberId by) {}

  /** Keeps a new audit and returns it with its number; empty where the team has one running. */
  Optional<Audit> open(Opening opening);

  Optional<Audit> find(AuditId id);

  /** The audit, kept for this transaction: whoever else holds it waits until it ends. */
  Optional<Audit> hold(AuditId id);

  Optional<Audit> runningOf(TeamId team);

  /** The team's closed audits, newest first, at most {@code limit}. */
  List<Audit> closedOf(TeamId team, int limit);

  /** Ends a running one, which wants to be woken at once for those whom it asked. */
  void close(AuditId id, Closing closing);

  void posted(AuditId id, Posted posted);

  /** When it wants to be woken next; null for never. */
  void wakeAt(AuditId id, @Nullable Instant at);

  /** Whether it wanted to be woken by now. */
  boolean isDue(AuditId id, Instant now);

  /** The audits that want to be woken by then, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
