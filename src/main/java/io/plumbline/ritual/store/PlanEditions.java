package io.plumbline.ritual.store;

import org.jdbi.v3.core.Jdbi;

/** By which edition of the rules each workspace's plans were made. */
final class PlanEditions {
  private final Jdbi jdbi;

  PlanEditions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether those of every team were. */
  boolean plannedBy(String edition) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select t.id
                      from team t
                     where not exists (
                           select 1
                             from ritual_plan_edition e
                            where e.workspace_id = t.workspace_id
                              and e.edition = :edition)
                     limit 1
                    """)
                .bind("edition", edition)
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
  }

  void planned(String edition) {
    jdbi.useTransaction(
        db -> {
          db.execute("delete from ritual_plan_edition");
          db.execute(
              """
              insert into ritual_plan_edition (workspace_id, edition)
              select distinct workspace_id, cast(? as varchar)
                from team
              """,
              edition);
        });
  }
}
