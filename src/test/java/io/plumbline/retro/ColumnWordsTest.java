package io.plumbline.retro;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workspace.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnWordsTest {
  private static final ColumnWords WORDS = new ColumnWords(Columns.DEFAULT.all());

  @ParameterizedTest
  @CsvSource({
    "well, went-well",
    "Went Well, went-well",
    "went-well, went-well",
    "what went well?, went-well",
    "FRICTION, friction",
    "what caused friction, friction",
    "next, change",
    "change, change",
    "next sprint, change"
  })
  void a_column_goes_by_several_words(String word, String key) {
    assertThat(WORDS.named(word)).map(Column::key).contains(key);
  }

  @ParameterizedTest
  @CsvSource({"frction, friction", "fricton, friction", "chnage, change", "wet well, went-well"})
  void a_typo_comes_close(String word, String key) {
    assertThat(WORDS.named(word)).isEmpty();
    assertThat(WORDS.like(word)).map(Column::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"builds", "", "x", "fractions of builds"})
  void other_words_are_no_column(String word) {
    assertThat(WORDS.named(word)).isEmpty();
    assertThat(WORDS.like(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "START_STOP_CONTINUE, stop, stop",
    "START_STOP_CONTINUE, keep, continue",
    "MAD_SAD_GLAD, happy, glad",
    "FOUR_LS, longed for, longed-for",
    "FOUR_LS, missing, lacked",
    "SAILBOAT, wind, wind",
    "SAILBOAT, Anchor: what holds us back, anchor",
    "SAILBOAT, risks, rocks",
    "SAILBOAT, islnd, island"
  })
  void each_template_has_words_of_its_own(Template template, String word, String key) {
    var words = new ColumnWords(template.columns().all());

    assertThat(words.named(word).or(() -> words.like(word))).map(Column::key).contains(key);
  }

  @Test
  void a_teams_own_columns_go_by_their_titles() {
    var own = OwnColumns.typed("Rückblick\nTools: good or bad\n日本").columns();
    var words = new ColumnWords(own.all());

    assertThat(words.named("rückblick")).contains(own.all().get(0));
    assertThat(words.named("tools")).contains(own.all().get(1));
    assertThat(words.named("日本")).contains(own.all().get(2));
  }

  @Test
  void card_text_counts_characters_as_people_do_and_is_cleaned() {
    assertThat(CardText.flaw("\uD83D\uDE00".repeat(500))).isEmpty();
    assertThat(CardText.flaw("\uD83D\uDE00".repeat(501))).contains(CardText.Flaw.TOO_LONG);
    assertThat(CardText.flaw(" \u200b\u0301 ")).contains(CardText.Flaw.SAYS_NOTHING);
    assertThat(new CardText(" a\0b\uD83D\r\nc ").value()).isEqualTo("ab\uFFFD\nc");
    assertThat(TypedText.saysNothing("…")).isFalse();
  }
}
