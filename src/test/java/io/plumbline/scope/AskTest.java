package io.plumbline.scope;

import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scope.Ask.Flaw;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AskTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Item> ITEMS =
      List.of(
          new Item(
              1,
              new SprintId(WORKSPACE, 1),
              0,
              "Gift cards",
              PRIYA,
              Instant.EPOCH,
              true,
              "Gift cards",
              Item.Touch.NONE));

  @Test
  void what_why_and_what_leaves_have_to_be_said() {
    assertThat(ask(Kind.ADD, 0, " ", "\u200B", Leaves.UNSAID, "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.WHAT_MISSING, Flaw.WHY_MISSING, Flaw.LEAVES_MISSING);
    assertThat(ask(Kind.ADD, 0, "a", "b", Leaves.words(" "), "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.LEAVES_WORDS_MISSING);
    assertThat(ask(Kind.ADD, 0, "a", "b", Leaves.NOTHING, "", null).flaws(ITEMS, TODAY)).isEmpty();
    assertThat(ask(Kind.REMOVE, 1, "a", "b", Leaves.UNSAID, "", null).flaws(ITEMS, TODAY))
        .as("what is removed makes room itself")
        .isEmpty();
  }

  @Test
  void an_item_has_to_be_named_and_to_be_in_the_sprint() {
    assertThat(ask(Kind.SWAP, 0, "a", "b", Leaves.UNSAID, "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.ITEM_MISSING);
    assertThat(ask(Kind.REMOVE, 2, "a", "b", Leaves.UNSAID, "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.ITEM_GONE);
    assertThat(ask(Kind.CHANGE, 1, "a", "b", Leaves.item(1), "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.LEAVES_ITSELF);
    assertThat(ask(Kind.ADD, 0, "a", "b", Leaves.item(7), "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.LEAVES_GONE);
  }

  @Test
  void three_thousand_characters_are_taken_and_one_more_is_not() {
    var long3000 = "*<!channel>*".repeat(250);
    assertThat(ask(Kind.ADD, 0, "a", long3000, Leaves.NOTHING, "", null).flaws(ITEMS, TODAY))
        .isEmpty();
    assertThat(ask(Kind.ADD, 0, "a", long3000 + "!", Leaves.NOTHING, "", null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.WHY_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dashboard",
        "javascript:alert(1)",
        "https://",
        "https://a b",
        "https://x|Click here",
        "<https://x>",
        "ftp://x/y"
      })
  void evidence_is_an_address_of_the_web(String evidence) {
    assertThat(ask(Kind.ADD, 0, "a", "b", Leaves.NOTHING, evidence, null).flaws(ITEMS, TODAY))
        .containsExactly(Flaw.EVIDENCE_NO_LINK);
    assertThat(
            ask(Kind.ADD, 0, "a", "b", Leaves.NOTHING, "https://x.example/d?q=1", null)
                .flaws(ITEMS, TODAY))
        .isEmpty();
  }

  @Test
  void a_day_that_is_past_or_far_off_is_none() {
    assertThat(on(TODAY)).isEmpty();
    assertThat(on(TODAY.minusDays(1))).containsExactly(Flaw.NEEDED_BY_PAST);
    assertThat(on(TODAY.plusYears(1).plusDays(1))).containsExactly(Flaw.NEEDED_BY_TOO_FAR);
  }

  private static Iterable<Flaw> on(LocalDate day) {
    return ask(Kind.ADD, 0, "a", "b", Leaves.NOTHING, "", day).flaws(ITEMS, TODAY);
  }

  private static Ask ask(
      Kind kind,
      long item,
      String what,
      String why,
      Leaves leaves,
      String evidence,
      @Nullable LocalDate needed) {
    return new Ask(kind, item, "", what, why, leaves, "", evidence, needed);
  }
}
