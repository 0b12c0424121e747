package io.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScoreFigureTest {
  @Test
  void a_mean_is_exact_with_how_many_gave_it() {
    assertThat(ScoreFigure.of(List.of(3, 4, 4, 3, 4), 5)).contains(new ScoreFigure(36, 36, 5));
    assertThat(ScoreFigure.of(List.of(2, 2, 3), 3)).contains(new ScoreFigure(23, 23, 3));
  }

  @Test
  void fewer_than_the_threshold_are_not_shown() {
    assertThat(ScoreFigure.of(List.of(3, 4, 4, 3), 5)).isEmpty();
    assertThat(ScoreFigure.of(List.of(3, 4), 3)).isEmpty();
    assertThat(ScoreFigure.byName(List.of())).isEmpty();
  }

  @Test
  void where_all_answer_alike_a_band_is_shown_and_so_it_is_where_they_nearly_do() {
    for (int score = Answers.LOWEST; score <= Answers.HIGHEST; score++) {
      for (int people = 3; people <= 40; people++) {
        var all = ScoreFigure.of(Collections.nCopies(people, score), 3).orElseThrow();

        assertThat(all.isExact()).isFalse();
        assertThat(all.count()).isEmpty();
        assertThat(sameBand(all, people)).as("%d x %d", people, score).isTrue();
      }
    }
  }

  /** Whether some who did not all answer alike would be shown so too. */
  private static boolean sameBand(ScoreFigure band, int people) {
    var mixed = new ArrayList<>(Collections.nCopies(people, band.tenths() / 10));
    for (int low = 1; low <= 5; low++) {
      for (int high = 1; high <= 5; high++) {
        mixed.set(0, low);
        mixed.set(1, high);
        boolean alike = mixed.stream().distinct().count() == 1;
        if (!alike && ScoreFigure.of(mixed, 3).orElseThrow().equals(band)) {
          return true;
        }
      }
    }
    return nearTop(band, people) || nearBottom(band, people);
  }

  private static boolean nearTop(ScoreFigure band, int people) {
    var nearly = new ArrayList<>(Collections.nCopies(people, 5));
    nearly.set(0, 4);
    return band.isAtLeast() && ScoreFigure.of(nearly, 3).orElseThrow().equals(band);
  }

  private static boolean nearBottom(ScoreFigure band, int people) {
    var nearly = new ArrayList<>(Collections.nCopies(people, 1));
    nearly.set(0, 2);
    return band.isAtMost() && ScoreFigure.of(nearly, 3).orElseThrow().equals(band);
  }

  @Test
  void of_two_groups_together_no_more_is_told_than_of_each() {
    var high = new ScoreFigure(46, 50, null);
    assertThat(high.together(5, high, 7)).isEqualTo(high);
    assertThat(high.together(5, new ScoreFigure(34, 34, 5), 5))
        .isEqualTo(new ScoreFigure(40, 42, null));
    assertThat(new ScoreFigure(10, 14, null).together(5, new ScoreFigure(39, 41, null), 6))
        .isEqualTo(new ScoreFigure(25, 29, null));
    assertThat(new ScoreFigure(29, 31, null).isAbout()).isTrue();
    assertThat(new ScoreFigure(40, 42, null).isAbout()).isFalse();
  }

  @Test
  void a_band_stands_for_its_middle_or_its_bound() {
    assertThat(new ScoreFigure(46, 50, null).tenths()).isEqualTo(46);
    assertThat(new ScoreFigure(10, 14, null).tenths()).isEqualTo(14);
    assertThat(new ScoreFigure(29, 31, null).tenths()).isEqualTo(30);
    assertThat(ScoreFigure.byName(List.of(5)).orElseThrow().isExact()).isTrue();
  }
}
