package io.plumbline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.sandbox.page.text.FixedReader;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MrkdwnTest {
  @SuppressWarnings("unused") // named by FieldSource
  private static final List<String> TEXTS = Hostile.TEXTS;

  @Test
  void there_are_sixty_hostile_texts_and_more() {
    assertThat(Hostile.TEXTS).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void what_was_typed_is_shown_as_typed(String typed) {
    var shown =
        io.plumbline.sandbox.page.text.Mrkdwn.render(Mrkdwn.escape(typed), new FixedReader());
    var asPlain =
        io.plumbline.sandbox.page.text.Mrkdwn.textObject(
            JsonNodeFactory.instance.objectNode().put("type", "plain_text").put("text", typed),
            new FixedReader());

    assertThat(withoutLinks(shown.html())).isEqualTo(withoutLinks(asPlain.html()));
  }

  /** A bare address may be linked, to what it says. */
  private static String withoutLinks(String html) {
    return html.replaceAll("</?a[^>]*>", "").replace("\u00AD", "");
  }

  @Test
  void our_own_sentences_keep_their_marks_around_it() {
    Hostile.sentence(typed -> "*" + Mrkdwn.escape(Hostile.asName(typed)) + "* is set up.");
    Hostile.sentence(typed -> "The retro of " + Mrkdwn.escape(Hostile.asName(typed)) + ", _now_.");
    Hostile.sentence(typed -> "Send %s again.".formatted(Mrkdwn.code(typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snake_case_name",
        "2 * 3 * 4",
        "a_b and c_d",
        "5*6",
        "x ~ y",
        "mail me at ana@fernhill.example",
        "C# and F#",
        "https://fernhill.example/a_b?x=1#top",
        "R&D"
      })
  void what_would_not_act_is_left_alone_and_can_be_copied(String typed) {
    assertThat(Mrkdwn.escape(typed)).isEqualTo(typed.replace("&", "&amp;"));
  }

  @Test
  void marks_that_would_act_stand_between_soft_hyphens() {
    assertThat(Mrkdwn.escape("*bold*")).isEqualTo("\u00AD*\u00ADbold\u00AD*\u00AD");
    assertThat(Mrkdwn.escape("`a`")).isEqualTo("\u00AD`\u00ADa\u00AD`\u00AD");
    assertThat(Mrkdwn.escape("> a\n>b > c")).isEqualTo("\u00AD&gt; a\n\u00AD&gt;b &gt; c");
    assertThat(Mrkdwn.escape("@here #general")).isEqualTo("@\u00ADhere #\u00ADgeneral");
  }

  @Test
  void a_line_to_be_sent_again_can_be_copied_from_its_code() {
    assertThat(Mrkdwn.code("/retro add *x* & <y>")).isEqualTo("`/retro add *x* &amp; &lt;y&gt;`");
    assertThat(Mrkdwn.code("a `b`\nc")).isEqualTo("`a 'b' c`");
  }

  @Test
  void help_and_the_question_for_a_team_stay_what_they_are() {
    Hostile.message(
        typed ->
            TeamPicker.ask(List.of(TestTeams.team(7, typed)), new TypedLine("/plumbline", typed)));
  }
}
