package io.plumbline.retro;

import io.plumbline.retro.RetroEvent.What;
import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Retros as nobody would hold them, against the real store: after each act the tables say what a
 * plain model of a retro says, an act that is refused or pressed twice changes nothing, and what
 * the phase hides is hidden.
 */
final class RetroPropertiesTest {
  private static @Nullable Database database;

  @BeforeContainer
  static void open() {
    database = TestDatabase.h2();
  }

  @AfterContainer
  static void close() {
    if (database != null) {
      database.close();
    }
  }

  @Provide
  Arbitrary<List<RetroEvent>> histories() {
    var small = Arbitraries.integers().between(0, 9);
    var what =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(What.class)), Tuple.of(2, Arbitraries.just(What.FITTING)));
    return Combinators.combine(what, small, small, small)
        .as(RetroEvent::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(90);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void no_history_loses_doubles_or_shows_too_early(@ForAll("histories") List<RetroEvent> events)
      throws SQLException {
    var opened = Objects.requireNonNull(database);
    TestDatabase.clear(opened);
    var world = new RetroWorld(opened);
    opened.inBackground(
        () -> {
          new RetroHistory(world).play(events);
          return true;
        });
  }
}
