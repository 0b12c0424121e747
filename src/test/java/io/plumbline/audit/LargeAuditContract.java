package io.plumbline.audit;

import static io.plumbline.audit.AuditWorld.MONDAY_TEN;
import static io.plumbline.audit.AuditWorld.answers;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Invitation.State;
import io.plumbline.store.Transactions;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit of more people than are invited at once, and what a kill in its middle leaves. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class LargeAuditContract extends OnDatabase {
  private static final List<MemberId> MANY =
      IntStream.range(1000, 1260).mapToObj(i -> new MemberId("U" + i)).toList();

  /** Some more than the transactions of opening, and of closing, one of 262 people. */
  private static final int MOST_TRANSACTIONS = 16;

  private AuditWorld world;

  @BeforeEach
  void begin() throws SQLException {
    clearDatabase(); // also where a test begins again
    world = started(database.transactions());
    world.engineersAre(MANY);
    world.rulesAre(Who.EVERYBODY, false, 5);
  }

  /** A process with nothing in its memory. */
  private AuditWorld started(Transactions transactions) {
    var begun = new AuditWorld(database, transactions);
    MANY.forEach(member -> begun.people.member(member, member.value()));
    return begun;
  }

  @Test
  void the_press_that_opens_it_only_keeps_whom_it_asks() {
    var audit = opened();

    assertThat(world.shelves.invitations().of(audit.id())).isEmpty();
    assertThat(world.shelves.invitations().confidential(audit.id(), 5)).isEqualTo(5);
    assertThat(count("select count(*) from audit_to_invite")).isEqualTo(3);
  }

  @Test
  void whoever_it_asks_is_invited_once_in_the_order_of_the_team() {
    var audit = opened();
    world.wake();

    assertThat(world.shelves.invitations().of(audit.id()))
        .extracting(Invitation::member)
        .containsExactlyElementsOf(asked());
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).hasSize(262).doesNotHaveDuplicates();
    assertThat(count("select count(*) from audit_to_invite")).isZero();
  }

  @Test
  void a_kill_between_any_two_steps_invites_nobody_twice_and_leaves_nobody_out()
      throws SQLException {
    for (int steps = 1, killed = 1; killed == 1; steps++) {
      assertThat(steps).isLessThan(MOST_TRANSACTIONS);
      begin();
      var audit = opened();
      var dying = started(new Dying(database.transactions(), steps));
      killed = isKilled(dying::wake) ? 1 : 0;
      world = started(database.transactions());
      world.wake();

      var written = new ArrayList<>(dying.shown(AuditTrail.INVITATION_VIEW));
      written.addAll(world.shown(AuditTrail.INVITATION_VIEW));
      assertThat(written).as("killed at %d", steps).hasSize(262).doesNotHaveDuplicates();
      assertThat(world.shelves.invitations().of(audit.id()))
          .extracting(Invitation::member)
          .containsExactlyElementsOf(asked());
    }
  }

  @Test
  void a_kill_within_a_step_takes_that_step_back() {
    var audit = opened();

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          world.shelves.invitations().inviteSome(audit.id());
                          throw new Killed();
                        }))
        .isInstanceOf(Killed.class);

    assertThat(world.shelves.invitations().of(audit.id())).isEmpty();
    assertThat(count("select count(*) from audit_to_invite")).isEqualTo(3);
  }

  /** Before the worker has come to them, and without telling that they were there first. */
  @Test
  void who_answers_before_they_are_invited_is_counted_and_invited_in_their_turn() {
    var audit = opened();
    var last = MANY.get(MANY.size() - 1);

    assertThat(world.acts.answer().invitation(audit.id(), last)).isPresent();
    var unused = world.sends(audit, last, answers(3, 3, ""));
    world.wake();

    assertThat(world.invitation(audit, last).state()).isEqualTo(State.ANSWERED);
    assertThat(world.shelves.invitations().of(audit.id()))
        .extracting(Invitation::member)
        .containsExactlyElementsOf(asked());
    assertThat(world.acts.answer().invitation(audit.id(), PRIYA)).isEmpty();
  }

  @Test
  void whom_it_asks_is_settled_as_it_opens() {
    var audit = opened();
    var later = new MemberId("ULATER");
    world.people.member(later, "Later");
    world.rosterIs(List.of(PRIYA), List.of(LENA, LUIS), List.of(later));

    world.wake();

    assertThat(world.acts.answer().invitation(audit.id(), later)).isEmpty();
    assertThat(world.invitation(audit, MANY.get(0)).state()).isEqualTo(State.GONE);
    assertThat(world.shown(AuditTrail.INVITATION_VIEW)).containsExactly("ULENA", "ULUIS");
  }

  @Test
  void where_nothing_ran_until_its_close_everybody_is_still_counted_as_asked() {
    var audit = opened();
    world.send(audit, 3, LENA, LUIS, MANY.get(0), MANY.get(1), MANY.get(2));

    var result = world.closes(audit);

    assertThat(result.audit().turnout()).contains(new Turnout(262, 5, 0));
    assertThat(count("select count(*) from audit_to_invite")).isZero();
  }

  @Test
  void a_kill_between_any_two_steps_of_the_close_loses_nothing_and_tells_everybody()
      throws SQLException {
    for (int steps = 1, killed = 1; killed == 1; steps++) {
      assertThat(steps).isLessThan(MOST_TRANSACTIONS);
      begin();
      var audit = opened();
      world.send(audit, 3, LENA, LUIS, MANY.get(0), MANY.get(1), MANY.get(2));
      var dying = started(new Dying(database.transactions(), steps));
      dying.clock.set(audit.closesAt());
      killed = isKilled(dying::wake) ? 1 : 0;
      world = started(database.transactions());
      world.wakeAt(audit.closesAt().plus(Duration.ofMinutes(1)));

      assertThat(world.now(audit).turnout()).contains(new Turnout(262, 5, 0));
      assertThat(killed == 1 ? world.surfaces.retired() : dying.surfaces.retired())
          .as("killed at %d", steps)
          .hasSize(262);
      assertThat(world.shelves.audits().waiting(MONDAY_TEN.plus(Duration.ofDays(999)), 9))
          .isEmpty();
    }
  }

  private Audit opened() {
    return done(world.acts.open().open(world.team(), PRIYA, world.next()));
  }

  private static List<MemberId> asked() {
    var asked = new ArrayList<>(List.of(LENA, LUIS));
    asked.addAll(MANY);
    return asked;
  }

  private int count(String sql) {
    return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(Integer.class).one());
  }

  private static boolean isKilled(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  @SuppressWarnings("serial") // thrown and caught here
  private static final class Killed extends RuntimeException {}

  /** Those of a process that is killed as it begins one of them. */
  private static final class Dying implements Transactions {
    private final Transactions real;
    private int left;

    Dying(Transactions real, int left) {
      this.real = real;
      this.left = left;
    }

    @Override
    public <T> T inTransaction(Supplier<T> act) {
      if (--left < 0) {
        throw new Killed();
      }
      return real.inTransaction(act);
    }

    @Override
    public void afterCommit(Runnable after) {
      real.afterCommit(after);
    }
  }
}
