package io.plumbline.surface.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.store.Database;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.surface.SurfacesContract;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Surfaces as rows; run on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcSurfacesContract extends SurfacesContract {
  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
  private final AtomicInteger pokes = new AtomicInteger();
  private Database database;
  private JdbcSurfaces surfaces;

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
    surfaces =
        new JdbcSurfaces(database.jdbi(), database.transactions(), clock, pokes::incrementAndGet);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
    pokes.set(0);
  }

  @Override
  protected Surfaces surfaces() {
    return surfaces;
  }

  @Override
  protected Collection<Surface> toDraw() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery(
                        """
                        select workspace_id, view_name, subject_kind, subject_id,
                               place_kind, place_target, parent_view, surface_key
                          from surface
                         where wanted_version > shown_version
                           and next_try_at <= :now
                        """)
                    .bind("now", clock.instant())
                    .map(
                        (row, context) ->
                            new Surface(
                                row.getString("view_name"),
                                new Subject(
                                    new WorkspaceId(row.getString("workspace_id")),
                                    row.getString("subject_kind"),
                                    row.getLong("subject_id")),
                                new PlaceColumns(
                                        row.getString("place_kind"),
                                        row.getString("place_target"),
                                        row.getString("parent_view"))
                                    .place(),
                                row.getString("surface_key")))
                    .list());
  }

  @Override
  protected void drawAll() {
    database
        .jdbi()
        .useHandle(
            db ->
                db.execute(
                    """
                    update surface
                       set state = 'SENT', shown_version = wanted_version, next_try_at = null,
                           stale_since = null
                    """));
  }

  @Test
  void nobody_is_poked_before_the_commit_and_a_rollback_leaves_nothing() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          surfaces.show(BOARD);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(toDraw()).isEmpty();
    assertThat(pokes).hasValue(0);

    database.transactions().run(() -> surfaces.show(BOARD));
    assertThat(pokes).hasValue(1);
  }
}
