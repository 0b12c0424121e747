package io.plumbline.action.store;

import io.plumbline.action.ActionId;
import io.plumbline.action.Reminder;
import io.plumbline.team.TeamId;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Of what the owners of actions were last reminded, and that all of a team's are to be woken. */
final class ReminderColumns {
  private final Jdbi jdbi;

  ReminderColumns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void reminded(ActionId id, Reminder reminder) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update action
                       set reminded = :reminder
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("reminder", reminder.name())
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .execute());
  }

  void wakeAll(TeamId team, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update action
                       set wake_at = :at
                     where workspace_id = :workspace
                       and team_id = :team
                       and state = 'OPEN'
                    """)
                .bind("at", at)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .execute());
  }
}
