package io.plumbline.ritual.store;

import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Slot;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Moves occurrences from state to state. Each update says from which state it may be, and the
 * answer whether it was: of two at once, one is told that it came too late.
 */
final class OccurrenceChanges {
  private final Jdbi jdbi;

  OccurrenceChanges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean move(Occurrence occurrence, Slot slot) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set period = :period, rhythm_day = :day, planned_at = :at, wake_at = :at,
               moved = :moved, by_hand = false, changed_by = null, why = null,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
        """,
        update ->
            update
                .bind("period", slot.period().key())
                .bind("day", slot.day())
                .bind("at", slot.at())
                .bind("moved", slot.moved()));
  }

  boolean moveByHand(Occurrence occurrence, Instant at, Occurrence.Word word) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set state = 'PLANNED', planned_at = :at, wake_at = :at, by_hand = true, ended_at = null,
               changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state in ('PLANNED', 'CALLED_OFF')
        """,
        update -> said(word, update).bind("at", at));
  }

  boolean callOff(Occurrence occurrence, Instant now, Occurrence.Word word) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set state = 'CALLED_OFF', wake_at = null, ended_at = :at, changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
        """,
        update -> said(word, update).bind("at", now));
  }

  boolean holdAfterAll(Occurrence occurrence, Occurrence.Word word) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set state = 'PLANNED', wake_at = :at, ended_at = null, changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'CALLED_OFF'
        """,
        update -> said(word, update).bind("at", occurrence.plannedAt()));
  }

  boolean prepared(Occurrence occurrence) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set prepared = true, wake_at = planned_at
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
           and not prepared
        """,
        UnaryOperator.identity());
  }

  boolean wakeAt(Occurrence occurrence, Instant at) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set wake_at = :at
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
           and wake_at <> :at
        """,
        update -> update.bind("at", at));
  }

  boolean forget(Occurrence occurrence) {
    return changed(
        occurrence,
        """
        delete from ritual_occurrence
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
        """,
        UnaryOperator.identity());
  }

  boolean end(Occurrence occurrence, Occurrence.State state, Instant at) {
    return changed(
        occurrence,
        """
        update ritual_occurrence
           set state = :state, ended_at = :at, wake_at = null,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
        """,
        update -> update.bind("state", state.name()).bind("at", at));
  }

  private static Update said(Occurrence.Word word, Update update) {
    return update.bind("by", word.by().value()).bind("why", word.why());
  }

  private boolean changed(Occurrence occurrence, String sql, UnaryOperator<Update> values) {
    return jdbi.withHandle(
        db ->
            values
                    .apply(db.createUpdate(sql))
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }
}
