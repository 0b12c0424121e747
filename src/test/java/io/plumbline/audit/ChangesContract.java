package io.plumbline.audit;

import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Action;
import io.plumbline.testing.OnDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what audits lead to, what the next one asks about by name. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ChangesContract extends OnDatabase {
  private static final Instant JANUARY = Instant.parse("2027-01-11T09:00:00Z");
  private static final Instant APRIL = Instant.parse("2027-04-12T08:00:00Z");

  private AuditWorld world;

  @BeforeEach
  void begin() {
    world = new AuditWorld(database);
  }

  @Test
  void what_was_dropped_is_not_asked_about_and_what_was_done_is() {
    var first = held();
    var dropped = world.files(first, "Meet every day");
    var kept = world.files(first, "Invite a lead to each interview");
    end(dropped, Action.State.DROPPED);
    end(kept, Action.State.DONE);

    assertThat(asked(opens(JANUARY))).containsExactly("Invite a lead to each interview");
    assertThat(world.acts.changes().isAskedAbout(dropped)).isFalse();
  }

  @Test
  void what_is_filed_while_the_next_one_runs_is_asked_about_by_the_one_after() {
    var first = held();
    world.files(first, "Filed at once");
    var second = opens(JANUARY);
    assertThat(asked(second)).containsExactly("Filed at once");

    var late = world.files(first, "Filed from the old result");
    assertThat(world.acts.changes().isAskedAbout(late)).isTrue();
    world.closes(second);
    world.files(second, "Filed from the new result");

    assertThat(asked(opens(APRIL)))
        .containsExactly("Filed from the old result", "Filed from the new result");
  }

  @Test
  void no_more_than_three_are_asked_about_and_who_files_a_fourth_can_be_told() {
    var first = held();
    var all = List.of("One", "Two", "Three", "Four").stream().map(w -> world.files(first, w));

    assertThat(all.map(world.acts.changes()::isAskedAbout))
        .containsExactly(true, true, true, false);
    assertThat(asked(opens(JANUARY))).containsExactly("One", "Two", "Three");
  }

  private Audit held() {
    var audit = world.opens();
    world.closes(audit);
    return audit;
  }

  private Audit opens(Instant at) {
    world.clock.set(at);
    return done(world.acts.open().open(world.team(), PRIYA, world.next()));
  }

  private static List<String> asked(Audit audit) {
    return audit.changes().stream().map(Audit.Change::what).toList();
  }

  private void end(Action action, Action.State as) {
    int ended =
        database
            .jdbi()
            .withHandle(
                db ->
                    db.createUpdate(
                            """
                            update action
                               set state = :state, closed_at = :at, closed_by = :by, closed_why = ''
                             where id = :id
                            """)
                        .bind("state", as.name())
                        .bind("at", world.clock.instant())
                        .bind("by", PRIYA.value())
                        .bind("id", action.id())
                        .execute());
    assertThat(ended).isEqualTo(1);
  }
}
