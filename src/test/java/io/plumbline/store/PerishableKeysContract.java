package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.testing.OnDatabase;
import org.junit.jupiter.api.Test;

/** Keys that end for good. */
abstract class PerishableKeysContract extends OnDatabase {

  @Test
  void each_key_is_another_and_is_found_by_its_name_until_it_is_destroyed() {
    var one = keys().make("retro");
    var two = keys().make("retro");

    assertThat(keys().find(one).orElseThrow()).hasSize(PerishableKeys.LENGTH);
    assertThat(keys().find(one).orElseThrow()).isNotEqualTo(keys().find(two).orElseThrow());
    assertThat(keys().find(one).orElseThrow()).isEqualTo(keys().find(one).orElseThrow());
    keys().destroy(one);

    assertThat(keys().find(one)).isEmpty();
    assertThat(keys().find(two)).isPresent();
    keys().destroy(one);
  }

  @Test
  void a_key_outlives_the_destruction_that_is_rolled_back() {
    var name = keys().make("retro");

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          keys().destroy(name);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(keys().find(name)).isPresent();
    database.transactions().run(() -> keys().destroy(name));
    assertThat(keys().find(name)).isEmpty();
  }

  PerishableKeys keys() {
    return database.keys();
  }
}
