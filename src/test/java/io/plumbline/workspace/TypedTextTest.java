package io.plumbline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTextTest {
  @Test
  void what_belongs_on_one_line_is_brought_there() {
    assertThat(TypedText.oneLine(" a\r\n\tb\n\nc ")).isEqualTo("a b c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u200b\u200d", "\u0301\u0302", "\u0000", "\u3164", "\uFFA0", "\u00a0\n"})
  void text_without_a_visible_character_says_nothing(String typed) {
    assertThat(TypedText.saysNothing(TypedText.clean(typed))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "…", "🎉", "e\u0301", "한"})
  void a_visible_character_is_enough(String typed) {
    assertThat(TypedText.saysNothing(typed)).isFalse();
  }

  @Test
  void text_is_made_safe_to_store_and_otherwise_kept() {
    assertThat(TypedText.clean(" a\u0000b\uD83Dc\u0007\td\r\ne\rf 🎉 ü\n"))
        .isEqualTo("ab\uFFFDc\td\ne\nf 🎉 ü");
  }
}
