package io.plumbline.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IdsTest {
  private final Ids ids = new Ids();

  @Test
  void an_id_shows_its_name_and_a_second_one_of_that_name_is_another() {
    assertThat(ids.named("U", "Priya")).isEqualTo("U0PRIYA0001");
    assertThat(ids.named("U", "priya")).isEqualTo("U0PRIYA0002");
  }

  @Test
  void names_that_end_in_digits_do_not_run_into_each_other() {
    assertThat(IntStream.range(0, 120).mapToObj(i -> ids.named("U", "p" + i)))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.length() == 11);
  }
}
