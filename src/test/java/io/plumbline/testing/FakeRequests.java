package io.plumbline.testing;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Handled requests in memory. It knows no transactions: a claim of a failing act stays. */
public final class FakeRequests implements Requests {
  private final InstantSource clock;
  private final Map<Claim, Instant> claims = new HashMap<>();

  /** For tests in which no time passes. */
  public FakeRequests() {
    this(() -> Instant.EPOCH);
  }

  public FakeRequests(InstantSource clock) {
    this.clock = clock;
  }

  private record Claim(WorkspaceId workspace, RequestKey key) {}

  @Override
  public synchronized boolean claim(WorkspaceId workspace, RequestKey key) {
    return claims.putIfAbsent(new Claim(workspace, key), clock.instant()) == null;
  }

  @Override
  public synchronized void forgetBefore(Instant moment) {
    claims.values().removeIf(claimed -> claimed.isBefore(moment));
  }
}
