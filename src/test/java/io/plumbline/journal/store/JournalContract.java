package io.plumbline.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is recorded is there afterwards, in order and whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JournalContract {
  static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
  static final MemberId ANA = new MemberId("U1");
  static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");

  abstract Journal journal();

  /** All of it, oldest first. */
  abstract List<Entry> entries();

  @Test
  void lines_are_kept_in_order_and_whole() {
    var opened =
        new Entry(
            WORKSPACE, 7, "retro.opened", 41, ANA, MONDAY_NINE, Map.of("cards", "0", "by", "hand"));
    var closed =
        new Entry(WORKSPACE, 7, "retro.closed", 41, null, MONDAY_NINE.plusSeconds(1), Map.of());

    journal().record(opened);
    journal().record(closed);

    assertThat(entries()).containsExactly(opened, closed);
  }

  @Test
  void details_may_hold_any_character() {
    var odd =
        new Entry(
            WORKSPACE, 0, "export.made", 0, ANA, MONDAY_NINE, Map.of("a\"b\\", "\n'; drop — 😀"));

    journal().record(odd);

    assertThat(entries()).containsExactly(odd);
  }

  @Test
  void equal_lines_are_two_lines() {
    var line = new Entry(WORKSPACE, 7, "retro.opened", 41, ANA, MONDAY_NINE, Map.of());

    journal().record(line);
    journal().record(line);

    assertThat(entries()).containsExactly(line, line);
  }
}
