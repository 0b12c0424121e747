package io.plumbline.retro;

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

  /** What can happen. */
  enum What {
    /** Somebody takes the team on to whatever comes next. */
    ON,
    ADD,
    EDIT,
    WITHDRAW,
    FINISH,
    REVEAL,
    MERGE,
    KEEP_APART,
    NAME,
    TAKE_OUT,
    DISSOLVE,
    UNDO,
    OPEN_VOTING,
    VOTE,
    CLOSE_VOTING,
    NEXT,
    PICK,
    PARK,
    NOTE,
    ACTION,
    LAST_TIME,
    TAKE_OVER,
    MORE_TIME,
    CLOSE,
    RULES,
    PEOPLE,
    TIME
  }

  /** Something that happens: by whom, to which of several, with which choice. */
  record Event(What what, int who, int which, int choice) {}

  @Provide
  Arbitrary<List<Event>> histories() {
    var small = Arbitraries.integers().between(0, 9);
    var what =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.of(What.class)),
            Tuple.of(6, Arbitraries.of(What.ADD, What.VOTE, What.PARK, What.MERGE)),
            Tuple.of(4, Arbitraries.just(What.ON)));
    return Combinators.combine(what, small, small, small)
        .as(Event::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void no_history_loses_doubles_or_shows_too_early(@ForAll("histories") List<Event> events)
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
