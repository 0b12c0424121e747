package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** When pokes come; run on the databases and on the fake that needs none. */
abstract class PokesContract {
  abstract Transactions transactions();

  @Test
  void a_poke_waits_for_the_outermost_act() {
    var seen = new ArrayList<String>();

    transactions()
        .run(
            () -> {
              transactions().run(() -> transactions().afterCommit(() -> seen.add("poke")));
              seen.add("act");
            });

    assertThat(seen).containsExactly("act", "poke");
  }

  @Test
  void a_poke_outside_an_act_comes_at_once() {
    var seen = new ArrayList<String>();

    transactions().afterCommit(() -> seen.add("poke"));

    assertThat(seen).containsExactly("poke");
  }

  @Test
  void a_failing_act_pokes_nobody_and_the_next_one_is_as_new() {
    var seen = new ArrayList<String>();

    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        () -> {
                          transactions().afterCommit(() -> seen.add("lost"));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    transactions().run(() -> transactions().afterCommit(() -> seen.add("poke")));

    assertThat(seen).containsExactly("poke");
  }

  @Test
  void a_failing_poke_is_not_the_acts_failure_and_the_next_comes_all_the_same() {
    var seen = new ArrayList<String>();

    int result =
        transactions()
            .inTransaction(
                () -> {
                  transactions()
                      .afterCommit(
                          () -> {
                            throw new IllegalStateException("nobody is in");
                          });
                  transactions().afterCommit(() -> seen.add("poke"));
                  return 7;
                });

    assertThat(result).isEqualTo(7);
    assertThat(seen).containsExactly("poke");
  }

  @Test
  void a_poke_may_begin_an_act() {
    var seen = new ArrayList<String>();

    transactions()
        .run(
            () ->
                transactions()
                    .afterCommit(
                        () ->
                            transactions()
                                .run(() -> transactions().afterCommit(() -> seen.add("second")))));

    assertThat(seen).containsExactly("second");
  }
}
