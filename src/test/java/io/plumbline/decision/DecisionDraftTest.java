package io.plumbline.decision;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.DecisionDraft.Flaw;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DecisionDraftTest {
  private static final DecisionText GOOD = text("Title", "Context", "Choice", "");

  @Test
  void what_is_filled_in_has_no_flaw() {
    assertThat(flaws(GOOD, Effect.NOTHING, MONDAY)).isEmpty();
    var long3000 = "<!channel> *x* ".repeat(200);
    assertThat(long3000).hasSize(3000);
    assertThat(flaws(text("T", long3000, long3000, ""), Effect.NOTHING, MONDAY)).isEmpty();
  }

  @Test
  void what_is_empty_or_blank_is_named_field_by_field() {
    assertThat(flaws(text(" \u200B", "", "\n", ""), null, null))
        .containsExactlyInAnyOrder(
            Flaw.TITLE_MISSING,
            Flaw.CONTEXT_MISSING,
            Flaw.CHOICE_MISSING,
            Flaw.EFFECT_MISSING,
            Flaw.DAY_MISSING);
  }

  @Test
  void what_is_too_long_is_named_field_by_field() {
    var much = "x".repeat(3001);
    var text = new DecisionText("x".repeat(151), much, much, much, "x".repeat(1001));

    assertThat(flaws(text, Effect.LESS, MONDAY))
        .containsExactlyInAnyOrder(
            Flaw.TITLE_LONG,
            Flaw.CONTEXT_LONG,
            Flaw.CHOICE_LONG,
            Flaw.OPTIONS_LONG,
            Flaw.CHANGE_LONG);
  }

  @Test
  void a_change_is_said_in_words_and_nothing_is_not() {
    assertThat(flaws(GOOD, Effect.DIFFERENT, MONDAY)).containsExactly(Flaw.CHANGE_MISSING);
    assertThat(flaws(text("T", "C", "C", "slower"), Effect.NOTHING, MONDAY))
        .containsExactly(Flaw.CHANGE_OF_NOTHING);
  }

  @Test
  void nothing_is_decided_tomorrow_or_in_another_century() {
    assertThat(flaws(GOOD, Effect.NOTHING, MONDAY.plusDays(1))).containsExactly(Flaw.DAY_AHEAD);
    assertThat(flaws(GOOD, Effect.NOTHING, LocalDate.of(1999, 1, 1)))
        .containsExactly(Flaw.DAY_TOO_LONG_AGO);
  }

  private static DecisionText text(String title, String context, String choice, String change) {
    return new DecisionText(title, context, choice, "", change);
  }

  private static Set<Flaw> flaws(
      DecisionText text, @Nullable Effect effect, @Nullable LocalDate day) {
    return new DecisionDraft(text, effect, day, null).flaws(MONDAY);
  }
}
