package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who facilitates through a year of retros, with people away now and then. */
final class RotationPropertiesTest {
  private static final List<MemberId> ALL = List.of(ANA, BO, CY, DI);
  private static final Roster ROSTER =
      new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(ANA), Role.LEAD, List.of(BO, CY, DI)));

  /** Bit by bit who is away; in some weeks all are. */
  @Property(tries = 300)
  void nobody_facilitates_again_while_somebody_who_is_there_has_waited_longer(
      @ForAll @Size(26) List<@IntRange(max = 15) Integer> weeks) {
    var turns = new HashMap<MemberId, Instant>();
    var at = Checkout.MONDAY_THREE;
    for (int bits : weeks) {
      var away = away(bits);
      var next = Rotation.next(ROSTER, turns, away).orElseThrow();

      var here = new ArrayList<>(ALL);
      if (away.size() < ALL.size()) {
        here.removeAll(away);
      }
      assertThat(here).contains(next);
      assertThat(here).allMatch(each -> !last(turns, each).isBefore(last(turns, next)));
      turns.put(next, at);
      at = at.plus(Duration.ofDays(14));
    }
  }

  /** Whoever missed their turn gets it as they are back, and then waits as long as the others. */
  @Property(tries = 50)
  void with_one_away_for_a_while_everybody_else_takes_equal_turns(
      @ForAll @IntRange(max = 3) int who, @ForAll @IntRange(max = 12) int from) {
    var turns = new HashMap<MemberId, Instant>();
    var counts = new HashMap<MemberId, Integer>();
    var at = Checkout.MONDAY_THREE;
    for (int week = 0; week < 24; week++) {
      boolean gone = week >= from && week < from + 6;
      var next = Rotation.next(ROSTER, turns, gone ? Set.of(ALL.get(who)) : Set.of()).orElseThrow();
      counts.merge(next, 1, Integer::sum);
      turns.put(next, at);
      at = at.plus(Duration.ofDays(14));
    }

    for (var each : ALL) {
      boolean wasAway = each.equals(ALL.get(who));
      assertThat(counts.get(each)).isBetween(wasAway ? 4 : 6, 7);
    }
  }

  private static Instant last(Map<MemberId, Instant> turns, MemberId member) {
    return turns.getOrDefault(member, Instant.MIN);
  }

  private static Set<MemberId> away(int bits) {
    var away = new HashSet<MemberId>();
    for (int i = 0; i < ALL.size(); i++) {
      if ((bits >> i & 1) == 1) {
        away.add(ALL.get(i));
      }
    }
    return away;
  }
}
