package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RotationTest {
  @Test
  void whoever_never_facilitated_comes_first_in_the_order_of_the_roster() {
    assertThat(Rotation.next(TEAM.roster(), Map.of(), Set.of())).contains(ANA);
    assertThat(Rotation.next(TEAM.roster(), Map.of(ANA, MONDAY_THREE), Set.of())).contains(BO);
  }

  @Test
  void then_whoever_did_so_longest_ago_and_nobody_who_may_not() {
    var turns =
        Map.of(
            ANA, MONDAY_THREE.plusSeconds(1), BO, MONDAY_THREE, CY, MONDAY_THREE.minusSeconds(9));

    assertThat(Rotation.next(TEAM.roster(), turns, Set.of())).contains(BO);
  }

  @Test
  void who_is_away_is_passed_over_unless_all_are() {
    assertThat(Rotation.next(TEAM.roster(), Map.of(), Set.of(ANA))).contains(BO);
    assertThat(Rotation.next(TEAM.roster(), Map.of(), Set.of(ANA, BO))).contains(ANA);
  }
}
