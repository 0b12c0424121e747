package io.plumbline.scope;

import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A request to change what is in a sprint.
 *
 * @param version counts what was asked, from 1; a decision is about one version
 * @param ask what is asked in this version
 * @param versionAt since when it is asked so
 * @param expedited why it began at once; null where it waits for its decision
 * @param agreement whose word decides, by the rules that its sprint was locked with
 * @param earlierId the decided request in whose place this one comes, once it is agreed; 0 for none
 * @param decided when it was decided, withdrawn or expired; null while it is open
 */
public record ScopeRequest(
    ScopeId id,
    TeamId team,
    SprintId sprint,
    MemberId requester,
    Instant askedAt,
    int version,
    Ask ask,
    Instant versionAt,
    State state,
    @Nullable Ground expedited,
    Agreement agreement,
    long earlierId,
    @Nullable Instant decided) {
  /** Where it stands. */
  public enum State {
    OPEN,
    /** Agreed to, if the requester accepts the condition. */
    CONDITIONAL,
    ACCEPTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED,
    /** Recorded while the scope was not locked, and applied without a gate. */
    PLANNED
  }

  public ScopeRequest {
    boolean waits = state == State.OPEN || state == State.CONDITIONAL;
    if (waits != (decided == null)) {
      throw new IllegalArgumentException(
          "request %d is %s since %s".formatted(id.value(), state, decided));
    }
  }

  /** Whether it waits for leads, or for its requester to accept a condition. */
  public boolean waits() {
    return decided == null;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether engineering has said yes or no, so that only another request can come in its place. */
  public boolean isDecided() {
    return isAgreed() || state == State.REJECTED;
  }

  /** Whether engineering has agreed, and the requester to a condition where there was one. */
  public boolean isAgreed() {
    return state == State.APPROVED || state == State.ACCEPTED;
  }

  public Optional<Ground> ground() {
    return Optional.ofNullable(expedited);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decided);
  }

  public OptionalLong supersedes() {
    return earlierId == 0 ? OptionalLong.empty() : OptionalLong.of(earlierId);
  }

  /** What was decided keeps the moment of its decision. */
  ScopeRequest moved(State to, Instant at) {
    boolean stillWaits = to == State.OPEN || to == State.CONDITIONAL;
    return copy(version, ask, versionAt, to, stillWaits ? null : decidedAt().orElse(at));
  }

  ScopeRequest rewritten(Ask other, Instant at) {
    return copy(version + 1, other, at, State.OPEN, null);
  }

  private ScopeRequest copy(
      int toVersion, Ask toAsk, Instant since, State to, @Nullable Instant decidedAt) {
    return new ScopeRequest(
        id, team, sprint, requester, askedAt, toVersion, toAsk, since, to, expedited, agreement,
        earlierId, decidedAt);
  }
}
