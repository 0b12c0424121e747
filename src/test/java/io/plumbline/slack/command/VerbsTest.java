package io.plumbline.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerbsTest {
  private enum Say implements Verb {
    ADD("add"),
    ADD_WELL("add well"),
    STATUS("status", "show", "add status"),
    HELP("help", "?");

    private final Wording wording;

    Say(String word, String... others) {
      wording = Wording.of("/x", word, "Does " + word + ".").taking("<text>", "some").also(others);
    }

    @Override
    public Wording wording() {
      return wording;
    }
  }

  private static final Verbs<Say> VERBS = Verbs.of("/x", Say.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "status | STATUS |",
        "show | STATUS |",
        "Show all | STATUS | all",
        "add status | STATUS |",
        "? | HELP |",
        "  STATUS   | STATUS |",
        "“Status” | STATUS |",
        "'status' now | STATUS | now",
        "add builds  take long | ADD | builds  take long",
        "Add  Well: no | ADD | Well: no",
        "add   well  shipped “it” | ADD_WELL | shipped “it”",
        "add\u2003wellington | ADD | wellington",
      })
  void the_longest_verb_wins_and_the_rest_stays_as_typed(String text, Say verb, String rest) {
    assertThat(VERBS.read(text)).isEqualTo(new Asked.Known<>(verb, rest == null ? "" : rest));
  }

  @Test
  void a_space_that_does_not_break_is_a_space() {
    assertThat(VERBS.read("\u00a0add\u00a0well\u2007done\u00a0"))
        .isEqualTo(new Asked.Known<>(Say.ADD_WELL, "done"));
  }

  @Test
  void no_words_ask_for_nothing() {
    assertThat(VERBS.read(" \n ")).isEqualTo(new Asked.Nothing<Say>());
  }

  @ParameterizedTest
  @CsvSource({"statsu,status", "halp,help", "STATUSES,status", "adds,add", "xyzzy,''", "Hilfe,''"})
  void an_unknown_word_gets_the_nearest_verb_if_one_is_near(String typed, String near) {
    assertThat(VERBS.read(typed + " all")).isEqualTo(new Asked.Unknown<Say>(typed, near));
  }

  @Test
  void help_is_a_table_with_an_example_each() {
    Golden.message("slack", "help", CommandHelp.of(VERBS));
  }

  @Test
  void the_unknown_word_is_shown_inert_and_cut() {
    var asked = new Asked.Unknown<Say>("<!channel>" + "x".repeat(4000), "");

    Golden.message("slack", "help_unknown", CommandHelp.unknown(VERBS, asked));
  }

  @Test
  void the_near_match_is_asked_for_first() {
    var help = CommandHelp.unknown(VERBS, new Asked.Unknown<Say>("statsu", "status"));

    assertThat(help.text()).startsWith("Did you mean `/x status`?");
  }
}
