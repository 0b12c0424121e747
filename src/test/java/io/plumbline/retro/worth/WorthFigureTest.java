package io.plumbline.retro.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WorthFigureTest {
  @Test
  void two_answers_show_nothing_and_three_do() {
    assertThat(WorthFigure.of(tally(0, 0, 1, 1, 0))).isEmpty();
    assertThat(WorthFigure.of(tally(0, 0, 1, 2, 0))).contains(new WorthFigure(37, 3));
  }

  @Test
  void the_mean_has_one_decimal_rounded_half_up() {
    assertThat(WorthFigure.of(tally(0, 1, 0, 3, 0))).get().returns(3.5, WorthFigure::mean);
    assertThat(WorthFigure.of(tally(1, 0, 2, 3, 2))).get().returns(3.6, WorthFigure::mean);
  }

  @Test
  void nobody_can_tell_that_all_answered_alike() {
    assertThat(WorthFigure.of(tally(0, 0, 0, 0, 3))).contains(new WorthFigure(46, 3));
    assertThat(WorthFigure.of(tally(0, 0, 0, 1, 2))).contains(new WorthFigure(46, 3));
    assertThat(WorthFigure.of(tally(3, 0, 0, 0, 0))).get().matches(WorthFigure::isAtMost);
  }

  /** For up to ten answers: a shown figure never fits one tally of an end alone. */
  @Test
  void every_figure_at_an_end_of_the_scale_fits_several_tallies() {
    Map<WorthFigure, Set<Tally>> fits = new HashMap<>();
    for (int answers = 3; answers <= 10; answers++) {
      for (int fives = 0; fives <= answers; fives++) {
        var high = tally(0, 0, 0, answers - fives, fives);
        var low = tally(fives, answers - fives, 0, 0, 0);
        for (var tally : List.of(high, low)) {
          WorthFigure.of(tally)
              .ifPresent(figure -> fits.computeIfAbsent(figure, f -> new HashSet<>()).add(tally));
        }
      }
    }
    assertThat(fits)
        .allSatisfy(
            (figure, tallies) -> {
              if (figure.isAtLeast() || figure.isAtMost()) {
                assertThat(tallies).hasSizeGreaterThan(1);
              }
            });
  }

  private static Tally tally(int... counts) {
    return new Tally(java.util.Arrays.stream(counts).boxed().toList());
  }
}
