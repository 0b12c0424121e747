package io.plumbline.retro.past;

import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.RetroId;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.retro.past.PastRetro.Kept;
import io.plumbline.retro.worth.WorthFigure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrendTest {
  @Test
  void the_last_score_stands_against_the_mean_of_those_before() {
    assertThat(worths(30, 34, 38).direction()).contains(Trend.Direction.UP);
    assertThat(worths(40, 36, 39).direction()).contains(Trend.Direction.LEVEL);
    assertThat(worths(40, 40, 36).direction()).contains(Trend.Direction.DOWN);
    assertThat(worths(40).direction()).isEmpty();
    assertThat(worths().direction()).isEmpty();
  }

  @Test
  void retros_whose_worth_nobody_knows_are_left_out_of_the_score_and_not_of_the_actions() {
    var trend = worths(30, 0, 36);

    assertThat(trend.rated()).hasSize(2);
    assertThat(trend.before()).hasValue(3.0);
    assertThat(trend.kept()).isEqualTo(new Kept(3, 6));
  }

  private static Trend worths(int... tenths) {
    var retros = new ArrayList<PastRetro>();
    for (int i = 0; i < tenths.length; i++) {
      var at = MONDAY_THREE.plus(Duration.ofDays(28L * i));
      var figure = tenths[i] == 0 ? null : new WorthFigure(tenths[i], 4);
      retros.add(
          new PastRetro(new RetroId(T1, i + 1), at, at, new Counts(3, 9), new Kept(1, 2), figure));
    }
    return new Trend(List.copyOf(retros));
  }
}
