package io.plumbline.decision.store;

import io.plumbline.decision.Asking;
import io.plumbline.decision.Askings;
import io.plumbline.decision.DecisionId;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Who was told of which decision, in the database; joins the transaction of the thread. */
public final class JdbcAskings implements Askings {
  private static final String KIND = "decision";
  private static final String ONE =
      """
       where workspace_id = :workspace
         and decision_id = :decision
         and member_id = :member
      """;

  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcAskings(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, KIND, "decision");
  }

  @Override
  public void ask(DecisionId decision, MemberId member, Instant at) {
    int again =
        update(decision, member, "asked_at = :at, reminders = 0, left_at = null", Map.of("at", at));
    if (again == 0) {
      jdbi.useHandle(
          db ->
              db.createUpdate(
                      """
                      insert into decision_asked (workspace_id, decision_id, member_id, asked_at,
                        reminders)
                      values (:workspace, :decision, :member, :at, 0)
                      """)
                  .bind("workspace", decision.workspace().value())
                  .bind("decision", decision.value())
                  .bind("member", member.value())
                  .bind("at", at)
                  .execute());
    }
  }

  @Override
  public List<Asking> of(DecisionId decision) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select member_id, asked_at, reminders, left_at
                      from decision_asked
                     where workspace_id = :workspace
                       and decision_id = :decision
                     order by id
                    """)
                .bind("workspace", decision.workspace().value())
                .bind("decision", decision.value())
                .map((row, context) -> DecisionRows.asking(row))
                .list());
  }

  @Override
  public void reminded(DecisionId decision, MemberId member, int reminders) {
    update(decision, member, "reminders = :reminders", Map.of("reminders", reminders));
  }

  @Override
  public void left(DecisionId decision, MemberId member, Instant at) {
    update(decision, member, "left_at = :at", Map.of("at", at));
  }

  private int update(DecisionId decision, MemberId member, String what, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createUpdate("update decision_asked set " + what + ONE)
                .bindMap(values)
                .bind("workspace", decision.workspace().value())
                .bind("decision", decision.value())
                .bind("member", member.value())
                .execute());
  }

  @Override
  public void wakeAt(DecisionId decision, Instant at) {
    wakes.set(decision.workspace(), decision.value(), at);
  }

  @Override
  public void letSleep(DecisionId decision) {
    wakes.set(decision.workspace(), decision.value(), null);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }
}
