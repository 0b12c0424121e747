package io.plumbline.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EscapedTextTest {
  @Test
  void people_and_channels_read_as_they_were_typed() {
    assertThat(EscapedText.asTyped("add friction: <@U1|eli> in <#C1|general>"))
        .isEqualTo("add friction: @eli in #general");
    assertThat(EscapedText.asTyped("<@U1> in <#C1|>")).isEqualTo("@U1 in #C1");
  }

  @Test
  void a_link_is_its_address() {
    assertThat(EscapedText.asTyped("see <https://example.com/a?b=1&amp;c=2|here>, $1"))
        .isEqualTo("see https://example.com/a?b=1&c=2, $1");
  }

  @Test
  void what_looked_like_an_escape_stays_what_it_was() {
    assertThat(EscapedText.asTyped("&lt;!channel&gt; &amp;lt; R&amp;D"))
        .isEqualTo("<!channel> &lt; R&D");
    assertThat(EscapedText.asTyped("<!channel>")).isEqualTo("<!channel>");
  }
}
