package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.testing.TestDatabase;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class KeyRowsPostgresTest extends PerishableKeysContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }

  @Test
  void a_key_whose_transaction_is_rolled_back_was_never_made() {
    var names = new ArrayList<String>();

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          names.add(keys().make("retro"));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(keys().find(names.get(0))).isEmpty();
  }
}
