package io.plumbline.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A request is handled once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RequestsContract {
  static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
  static final WorkspaceId OTHER = new WorkspaceId("T2");
  static final RequestKey KEY = new RequestKey("123.456.abc");

  final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T08:00:00Z"));

  abstract Requests requests();

  @Test
  void the_first_claim_wins_and_each_later_one_loses() {
    assertThat(requests().claim(WORKSPACE, KEY)).isTrue();
    assertThat(requests().claim(WORKSPACE, KEY)).isFalse();
    assertThat(requests().claim(WORKSPACE, KEY)).isFalse();
  }

  @Test
  void another_workspace_or_key_is_another_request() {
    assertThat(requests().claim(WORKSPACE, KEY)).isTrue();

    assertThat(requests().claim(OTHER, KEY)).isTrue();
    assertThat(requests().claim(WORKSPACE, new RequestKey("123.456.ABC"))).isTrue();
  }

  @Test
  void the_longest_key_fits() {
    var longest = new RequestKey("é".repeat(500));

    assertThat(requests().claim(WORKSPACE, longest)).isTrue();
    assertThat(requests().claim(WORKSPACE, longest)).isFalse();
  }

  @Test
  void claims_from_before_the_moment_are_forgotten_and_no_others() {
    var later = new RequestKey("later");
    requests().claim(WORKSPACE, KEY);
    clock.advance(Duration.ofHours(24));
    var moment = clock.instant();
    requests().claim(WORKSPACE, later);

    requests().forgetBefore(moment);

    assertThat(requests().claim(WORKSPACE, KEY)).isTrue();
    assertThat(requests().claim(WORKSPACE, later)).isFalse();
  }
}
