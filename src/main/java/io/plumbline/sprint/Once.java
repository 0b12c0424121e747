package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.util.function.Supplier;

/**
 * Does an act once for each request, in a transaction of its own. A refused act is rolled back with
 * all that it changed, its claim of the request too: the same form can be sent again.
 *
 * @param <W> why an act is refused
 */
public final class Once<W> {
  private final Transactions transactions;
  private final Requests requests;
  private final W repeated;

  /**
   * @param repeated what a request is told that did it before
   */
  public Once(Transactions transactions, Requests requests, W repeated) {
    this.transactions = transactions;
    this.requests = requests;
    this.repeated = repeated;
  }

  /** Claims the request first: one that comes twice hears that it was repeated. */
  public <T> Outcome<T, W> claimedFirst(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, W>> act) {
    return orRolledBack(
        () -> requests.claim(workspace, key) ? act.get() : Outcome.refused(repeated));
  }

  /** Claims the request last: one that comes twice is told what the first did, if the act can. */
  public <T> Outcome<T, W> claimedLast(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, W>> act) {
    return orRolledBack(
        () -> {
          var outcome = act.get();
          return outcome.refusal().isPresent() || requests.claim(workspace, key)
              ? outcome
              : Outcome.refused(repeated);
        });
  }

  @SuppressWarnings("unchecked") // the nearest catches it: it holds what this very act answered
  private <T> Outcome<T, W> orRolledBack(Supplier<Outcome<T, W>> act) {
    try {
      return transactions.inTransaction(
          () -> {
            var outcome = act.get();
            if (outcome.refusal().isPresent()) {
              throw new RolledBack(outcome);
            }
            return outcome;
          });
    } catch (RolledBack e) {
      return (Outcome<T, W>) e.refused;
    }
  }

  /** Takes a refusal out of its transaction, and the transaction back. */
  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome<?, ?> refused;

    RolledBack(Outcome<?, ?> refused) {
      super("refused", null, false, false);
      this.refused = refused;
    }
  }
}
