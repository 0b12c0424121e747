package io.plumbline.oneonone.store;

import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What changes in the row of a talk. */
final class TalkUpdates {
  private static final String BY_ID = " where workspace_id = :workspace and id = :id";

  private final Jdbi jdbi;

  TalkUpdates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(Pair pair, long occurrence, Instant plannedAt) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into one_on_one (workspace_id, pair_id, occurrence_id, planned_at, state)
                    values (:workspace, :pair, :occurrence, :plannedAt, 'PREPARED')
                    on conflict do nothing
                    """)
                .bind("workspace", pair.id().workspace().value())
                .bind("pair", pair.id().value())
                .bind("occurrence", occurrence)
                .bind("plannedAt", plannedAt)
                .execute());
  }

  void toAsk(OneOnOneId id, MemberId member) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into one_on_one_asking (workspace_id, one_on_one_id, member_id, state)
                    values (:workspace, :id, :member, 'TO_ASK')
                    on conflict do nothing
                    """)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .bind("member", member.value())
                .execute());
  }

  void lock(OneOnOneId id) {
    jdbi.useHandle(
        db ->
            db.createQuery("select id from one_on_one" + BY_ID + " for update")
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne());
  }

  void replan(OneOnOneId id, Instant plannedAt) {
    jdbi.useHandle(
        db ->
            of(db.createUpdate("update one_on_one set planned_at = :at" + BY_ID), id)
                .bind("at", plannedAt)
                .execute());
  }

  void askAnew(OneOnOneId id) {
    jdbi.useHandle(
        db ->
            of(
                    db.createUpdate(
                        """
                        update one_on_one_asking
                           set state = 'TO_ASK'
                         where workspace_id = :workspace
                           and one_on_one_id = :id
                           and state in ('AWAY', 'TOO_LATE')
                        """),
                    id)
                .execute());
  }

  boolean begin(OneOnOneId id, Instant plannedAt, Instant at) {
    return jdbi.withHandle(
        db ->
            of(
                        db.createUpdate(
                            """
                            update one_on_one
                               set state = 'OPEN', planned_at = :plannedAt, opened_at = :at
                            """
                                + BY_ID
                                + " and state = 'PREPARED'"),
                        id)
                    .bind("plannedAt", plannedAt)
                    .bind("at", at)
                    .execute()
                == 1);
  }

  boolean end(OneOnOneId id, OneOnOne.Closing how) {
    return jdbi.withHandle(
        db ->
            of(
                        db.createUpdate(
                            """
                            update one_on_one
                               set state = :state, ending = :ending, ended_at = :at, ended_by = :by
                            """
                                + BY_ID
                                + " and state in ('PREPARED', 'OPEN')"),
                        id)
                    .bind("state", how.ending().state().name())
                    .bind("ending", how.ending().name())
                    .bind("at", how.at())
                    .bind("by", how.by().map(MemberId::value).orElse(null))
                    .execute()
                == 1);
  }

  void askedWhetherMet(OneOnOneId id, Instant at) {
    jdbi.useHandle(
        db ->
            of(db.createUpdate("update one_on_one set asked_met_at = :at" + BY_ID), id)
                .bind("at", at)
                .execute());
  }

  void asked(OneOnOneId id, MemberId member, Asking.State state) {
    jdbi.useHandle(
        db ->
            of(
                    db.createUpdate(
                        """
                        update one_on_one_asking
                           set state = :state
                         where workspace_id = :workspace
                           and one_on_one_id = :id
                           and member_id = :member
                        """),
                    id)
                .bind("state", state.name())
                .bind("member", member.value())
                .execute());
  }

  private static Update of(Update update, OneOnOneId id) {
    return update.bind("workspace", id.workspace().value()).bind("id", id.value());
  }
}
