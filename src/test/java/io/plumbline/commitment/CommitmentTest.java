package io.plumbline.commitment;

import static io.plumbline.commitment.CommitmentWorld.MONDAY_TEN;
import static io.plumbline.commitment.CommitmentWorld.Q4;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.commitment.SignCommitment.Outcome;
import io.plumbline.surface.Place;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Signing, wording and renewing a commitment, and its record. */
final class CommitmentTest {
  private static final Wording OTHER = new Wording("we ask first", "we tell first");

  private final CommitmentWorld world = new CommitmentWorld();

  @Test
  void it_begins_with_the_usual_words_word_for_word() {
    assertThat(world.book.of(world.team(), world.quarter()).wording())
        .isEqualTo(
            new Wording(
                "we will not change sprint scope after planning without engineering's explicit agreement",
                "we will not make an architectural decision that changes what the feature can do without product knowing"));
    assertThat(world.commitments.find(world.team().id(), Q4)).as("nobody has begun").isEmpty();
  }

  @Test
  void each_side_signs_and_the_other_is_asked() {
    assertThat(world.sign(Side.PRODUCT, PRIYA, 1)).isEqualTo(new Outcome.Signed(world.now()));

    assertThat(world.now().unsigned()).containsExactly(Side.ENGINEERING);
    assertThat(world.surfaces.shown().get(0).place())
        .isEqualTo(new Place.InChannel(TestTeams.CHECKOUT_CHANNEL));
    assertThat(world.asked(LENA)).containsExactly("v1");
    assertThat(world.asked(LUIS)).containsExactly("v1");
    assertThat(world.asked(PRIYA)).isEmpty();

    world.sign(Side.ENGINEERING, LUIS, 1);
    assertThat(world.now().isSigned()).isTrue();
    assertThat(world.now().signatures())
        .containsExactly(
            new Signature(Side.PRODUCT, PRIYA, MONDAY_TEN),
            new Signature(Side.ENGINEERING, LUIS, MONDAY_TEN));
    assertThat(world.verbs())
        .containsExactly("commitment.signed_by_product", "commitment.signed_by_engineering");
  }

  @Test
  void nobody_signs_for_a_side_that_is_not_theirs() {
    for (var by : new MemberId[] {LENA, ELI, new MemberId("UOMAR")}) {
      assertThat(world.sign(Side.PRODUCT, by, 1))
          .isEqualTo(new Outcome.NotAllowed(Side.PRODUCT, world.team()));
    }
    assertThat(world.sign(Side.ENGINEERING, PRIYA, 1))
        .isEqualTo(new Outcome.NotAllowed(Side.ENGINEERING, world.team()));
    assertThat(world.commitments.find(world.team().id(), Q4))
        .as("a refused press begins nothing")
        .isEmpty();
  }

  @Test
  void one_person_with_both_roles_signs_for_one_side_only() {
    world.withPeople(List.of(PRIYA), List.of(PRIYA, LENA));
    world.sign(Side.PRODUCT, PRIYA, 1);

    assertThat(world.sign(Side.ENGINEERING, PRIYA, 1))
        .isEqualTo(new Outcome.SignedForTheOther(Side.ENGINEERING, world.team()));
    assertThat(world.now().open(PRIYA, world.team().roster())).isEmpty();
    assertThat(world.sign(Side.ENGINEERING, LENA, 1)).isInstanceOf(Outcome.Signed.class);
  }

  @Test
  void who_comes_second_or_twice_is_told_who_signed() {
    world.sign(Side.ENGINEERING, LENA, 1);

    assertThat(world.sign(Side.ENGINEERING, LUIS, 1))
        .isEqualTo(new Outcome.SignedBefore(new Signature(Side.ENGINEERING, LENA, MONDAY_TEN)));
    assertThat(world.sign(Side.ENGINEERING, LENA, 1)).isInstanceOf(Outcome.SignedBefore.class);
    assertThat(world.now().signatures()).hasSize(1);
  }

  @Test
  void a_change_of_the_wording_asks_both_sides_again() {
    world.sign(Side.PRODUCT, PRIYA, 1);
    world.sign(Side.ENGINEERING, LENA, 1);

    world.reword(OTHER, LENA, 1);

    assertThat(world.now().version()).isEqualTo(2);
    assertThat(world.now().wording()).isEqualTo(OTHER);
    assertThat(world.now().signatures()).isEmpty();
    assertThat(world.now().edited()).contains(new Commitment.Edit(LENA, MONDAY_TEN));
    assertThat(world.asked(PRIYA)).containsExactly("v2");
    assertThat(world.asked(LENA)).containsExactly("v1", "v2");
    assertThat(world.sign(Side.PRODUCT, PRIYA, 1))
        .as("a press under the old wording")
        .isEqualTo(new Outcome.Reworded(world.now()));
    assertThat(world.sign(Side.PRODUCT, PRIYA, 2)).isInstanceOf(Outcome.Signed.class);
  }

  @Test
  void the_same_words_again_void_no_signature() {
    world.sign(Side.PRODUCT, PRIYA, 1);
    var same = new Wording("  " + Wording.USUAL.product() + "\n", Wording.USUAL.engineering());

    assertThat(world.reword(same, LENA, 1)).isEqualTo(new RewordCommitment.Outcome.AsBefore());
    assertThat(world.now().signatures()).hasSize(1);
  }

  @Test
  void only_product_managers_and_leads_word_it_and_the_second_of_two_is_told() {
    assertThat(world.reword(OTHER, ELI, 1))
        .isEqualTo(new RewordCommitment.Outcome.NotAllowed(world.team()));
    assertThat(world.commitments.find(world.team().id(), Q4)).isEmpty();
    world.reword(OTHER, PRIYA, 1);
    assertThat(world.reword(new Wording("a", "b"), LENA, 1))
        .isEqualTo(new RewordCommitment.Outcome.Overtaken(world.now()));
    assertThat(world.reword(new Wording(" ", "x".repeat(601)), LENA, 2))
        .isEqualTo(
            new RewordCommitment.Outcome.Flawed(
                Set.of(Wording.Flaw.PRODUCT_MISSING, Wording.Flaw.ENGINEERING_LONG)));
  }

  @Test
  void a_quarter_that_is_over_or_far_away_is_not_signed() {
    for (var quarter : new String[] {"2026-Q3", "2027-Q2", "rubbish"}) {
      assertThat(
              world.signCommitment.sign(
                  world.team().id(), quarter, 1, Side.PRODUCT, PRIYA, world.next()))
          .isEqualTo(new Outcome.Over());
    }
  }

  @Test
  void a_renewal_takes_the_words_over_and_asks_both_sides_once() {
    world.reword(OTHER, PRIYA, 1);
    var december = Instant.parse("2026-12-17T09:00:00Z");
    world.clock.set(december);

    assertThat(world.renewCommitment.begin(world.team(), december)).isTrue();
    assertThat(world.renewCommitment.begin(world.team(), december)).isFalse();

    var next = world.commitments.find(world.team().id(), "2027-Q1").orElseThrow();
    assertThat(next.wording()).isEqualTo(OTHER);
    assertThat(next.version()).isEqualTo(1);
    assertThat(next.signatures()).isEmpty();
    assertThat(world.asked(PRIYA)).containsExactly("v2", "v1");
    assertThat(world.verbs()).containsExactly("commitment.reworded", "commitment.renewed");
  }

  @Test
  void who_comes_to_the_team_before_it_is_signed_is_asked_too() {
    world.sign(Side.PRODUCT, PRIYA, 1);
    var pat = new MemberId("UPAT");

    world.withPeople(List.of(PRIYA), List.of(LENA, pat));

    assertThat(world.asked(pat)).containsExactly("v1");
    world.sign(Side.ENGINEERING, pat, 1);
    world.withPeople(List.of(PRIYA), List.of(LENA, LUIS));
    assertThat(world.now().isSigned()).as("a signature stays when its signer leaves").isTrue();
  }

  @Test
  void the_record_has_what_features_saw_in_the_quarter_in_its_order() {
    world.seen.add(deviation("later", MONDAY_TEN));
    world.seen.add(deviation("first", Instant.parse("2026-09-30T22:00:00Z")));
    world.seen.add(deviation("before", Instant.parse("2026-09-30T21:59:59Z")));
    world.seen.add(deviation("after", Instant.parse("2026-12-31T23:00:00Z")));

    assertThat(world.book.record(world.team(), world.quarter()))
        .extracting(Deviation::key)
        .containsExactly("first", "later");
  }

  private static Deviation deviation(String key, Instant at) {
    return new Deviation(key, Side.PRODUCT, at, "It changed", null);
  }
}
