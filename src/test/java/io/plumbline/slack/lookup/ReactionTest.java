package io.plumbline.slack.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReactionTest {
  @ParameterizedTest
  @CsvSource({
    "ratelimited, WAIT",
    "internal_error, WAIT",
    "update_failed, WAIT",
    "nobody_has_heard_of_this, WAIT",
    "is_archived, GONE",
    "message_not_found, GONE",
    "restricted_action_thread_locked, GONE",
    "user_disabled, GONE",
    "token_revoked, WORKSPACE",
    "missing_scope, WORKSPACE",
    "invalid_blocks, OUR_BUG",
    "invalid_blocks_format, OUR_BUG",
    "metadata_too_large, OUR_BUG",
    "msg_too_long, OUR_BUG"
  })
  void each_code_has_its_reaction(String code, Reaction reaction) {
    assertThat(Reaction.to(code)).isEqualTo(reaction);
  }

  @Test
  void a_refusal_is_clear_but_an_error_inside_slack_and_an_unknown_code_are_not() {
    assertThat(SlackFailure.refused("m", "is_archived", List.of()).isUnclear()).isFalse();
    assertThat(SlackFailure.refused("m", "fatal_error", List.of()).isUnclear()).isTrue();
    assertThat(SlackFailure.refused("m", "never_seen", List.of()).isUnclear()).isTrue();
    assertThat(SlackFailure.refused("m", "never_seen", List.of()).isHeardOf()).isFalse();
  }
}
