package io.plumbline.audit;

import static io.plumbline.audit.Circle.ENGINEERING;
import static io.plumbline.audit.Circle.ENGINEERS;
import static io.plumbline.audit.Circle.LEADS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SuppressionTest {
  @Test
  void both_parts_are_shown_where_each_is_large_enough() {
    assertThat(shown(5, 6)).containsExactly(ENGINEERING, ENGINEERS);
    assertThat(with(6, 6).shown(Circle.WANTED)).contains(ENGINEERING, ENGINEERS, LEADS);
    assertThat(with(5, 6).isSafe(List.of(ENGINEERING, ENGINEERS, LEADS))).isTrue();
  }

  @Test
  void a_part_is_hidden_where_the_rest_would_follow_from_it() {
    assertThat(shown(2, 7)).containsExactly(ENGINEERING);
    assertThat(shown(4, 4)).containsExactly(ENGINEERING);
    assertThat(with(2, 7).isSafe(List.of(ENGINEERING, ENGINEERS))).isFalse();
  }

  @Test
  void the_whole_is_hidden_where_it_is_too_small() {
    assertThat(shown(2, 2)).isEmpty();
    assertThat(shown(0, 4)).isEmpty();
    assertThat(with(0, 0).shown(Circle.WANTED)).isEmpty();
  }

  @Test
  void a_part_that_is_the_whole_is_not_shown_twice() {
    assertThat(shown(0, 5)).containsExactly(ENGINEERING);
    assertThat(shown(6, 0)).containsExactly(ENGINEERING);
  }

  private static List<Circle> shown(int leads, int engineers) {
    return with(leads, engineers).shown(List.of(ENGINEERING, ENGINEERS));
  }

  private static Suppression with(int leads, int engineers) {
    return new Suppression(Map.of(Part.LEAD, leads, Part.ENGINEER, engineers), 5);
  }
}
