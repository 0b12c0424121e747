package io.plumbline.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.commitment.Side;
import io.plumbline.surprise.SurpriseDraft.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SurpriseDraftTest {
  @Test
  void what_and_side_are_asked_for_and_the_link_is_not() {
    assertThat(new SurpriseDraft("\u200B\n", null, "", false).flaws())
        .containsExactly(Flaw.WHAT_MISSING, Flaw.SIDE_MISSING);
    assertThat(draft("x".repeat(3000), "").flaws()).isEmpty();
    assertThat(draft("x".repeat(3001), "").flaws()).containsExactly(Flaw.WHAT_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fernhill.slack.com/archives/C1/p1718000015000200",
        "http://example.com:8080/a?b=c&d=e#f",
        "  HTTPS://example.com  "
      })
  void these_are_links(String typed) {
    assertThat(draft("It changed", typed).flaws()).isEmpty();
    assertThat(draft("It changed", typed).link()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see the channel",
        "example.com/a",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "https://",
        "https:///path",
        "https://bank.example@evil.example/",
        "https://evil.example|your-bank",
        "https://evil.example><!channel>",
        "<https://evil.example|your bank>",
        "https://evil.example/\"onclick=",
        "slack://app?id=A1"
      })
  void these_are_none(String typed) {
    assertThat(draft("It changed", typed).flaws()).containsExactly(Flaw.LINK_IS_NONE);
  }

  @Test
  void a_link_without_end_is_none() {
    assertThat(draft("It changed", "https://example.com/" + "a".repeat(1000)).flaws())
        .containsExactly(Flaw.LINK_IS_NONE);
  }

  private static SurpriseDraft draft(String what, String link) {
    return new SurpriseDraft(what, Side.PRODUCT, link, false);
  }
}
