package io.plumbline.commitment.store;

import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.CommitmentId;
import io.plumbline.commitment.Commitments;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.Signature;
import io.plumbline.commitment.Wording;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store of commitments does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommitmentsContract {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Signature BY_PRIYA = new Signature(Side.PRODUCT, PRIYA, NOW);

  abstract Commitments commitments();

  abstract TeamId newTeam();

  @Test
  void what_was_begun_comes_back_unsigned() {
    var team = newTeam();
    var wording = new Wording("ü".repeat(600), "😀".repeat(600));

    var begun = commitments().begin(team, "2026-Q4", wording, NOW);

    assertThat(begun)
        .isEqualTo(new Commitment(begun.id(), team, "2026-Q4", 1, wording, null, List.of()));
    assertThat(commitments().find(begun.id())).contains(begun);
    assertThat(commitments().find(team, "2026-Q4")).contains(begun);
    assertThat(commitments().find(team, "2027-Q1")).isEmpty();
    assertThat(commitments().find(newTeam(), "2026-Q4")).isEmpty();
    var elsewhere = new CommitmentId(new WorkspaceId("T2"), begun.id().value());
    assertThat(commitments().find(elsewhere)).isEmpty();
  }

  @Test
  void signatures_are_of_one_wording() {
    var team = newTeam();
    var begun = commitments().begin(team, "2026-Q4", Wording.USUAL, NOW);
    commitments().sign(begun, BY_PRIYA);
    commitments().sign(now(begun), new Signature(Side.ENGINEERING, LENA, NOW.plusSeconds(60)));

    assertThat(now(begun).isSigned()).isTrue();
    assertThat(now(begun).signature(Side.PRODUCT)).contains(BY_PRIYA);

    var words = new Wording("a", "b");
    var reworded = commitments().reword(now(begun), words, LENA, NOW.plusSeconds(90));
    assertThat(reworded)
        .isEqualTo(
            new Commitment(
                begun.id(),
                team,
                "2026-Q4",
                2,
                words,
                new Commitment.Edit(LENA, NOW.plusSeconds(90)),
                List.of()));
    assertThat(now(begun)).isEqualTo(reworded);
  }

  @Test
  void nobody_signs_twice_and_no_side_does() {
    var begun = commitments().begin(newTeam(), "2026-Q4", Wording.USUAL, NOW);
    commitments().sign(begun, BY_PRIYA);
    var signed = now(begun);

    assertThatThrownBy(
            () -> commitments().sign(signed, new Signature(Side.ENGINEERING, PRIYA, NOW)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> commitments().sign(signed, new Signature(Side.PRODUCT, LENA, NOW)))
        .isInstanceOf(RuntimeException.class);
    assertThat(now(begun).signatures()).containsExactly(BY_PRIYA);
  }

  @Test
  void quarters_are_found_in_their_order() {
    var team = newTeam();
    var first = commitments().begin(team, "2026-Q2", Wording.USUAL, NOW);
    var second = commitments().begin(team, "2026-Q4", Wording.USUAL, NOW);
    var third = commitments().begin(team, "2027-Q1", Wording.USUAL, NOW);
    commitments().sign(second, BY_PRIYA);
    commitments().sign(now(second), new Signature(Side.ENGINEERING, LENA, NOW));

    assertThat(commitments().before(team, "2026-Q4")).contains(first);
    assertThat(commitments().before(team, "2026-Q2")).isEmpty();
    assertThat(commitments().unsignedFrom(team, "2026-Q3")).containsExactly(third);
    assertThat(commitments().unsignedFrom(team, "2026-Q2")).containsExactly(first, third);
  }

  private Commitment now(Commitment seen) {
    return commitments().find(seen.id()).orElseThrow();
  }
}
