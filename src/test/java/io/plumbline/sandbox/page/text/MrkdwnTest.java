package io.plumbline.sandbox.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {
  private final Reader reader = new FixedReader();

  private String html(String text) {
    return Mrkdwn.render(text.replace("\\n", "\n"), reader).html();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "*bold*                  ¦ <strong>bold</strong>",
        "_italic_                ¦ <em>italic</em>",
        "~gone~                  ¦ <s>gone</s>",
        "`code`                  ¦ <code>code</code>",
        "*bold _and italic_*     ¦ <strong>bold <em>and italic</em></strong>",
        "_*both*_                ¦ <em><strong>both</strong></em>",
        "(*bold*), *more*.       ¦ (<strong>bold</strong>), <strong>more</strong>.",
        "a*b*c                   ¦ a*b*c",
        "snake_case_word         ¦ snake_case_word",
        "2 * 3 * 4               ¦ 2 * 3 * 4",
        "* not bold*             ¦ * not bold*",
        "*not bold *             ¦ *not bold *",
        "*over\\nlines*          ¦ *over\\nlines*",
        "**                      ¦ **",
        "*a*b*                   ¦ <strong>a*b</strong>",
        "`*not bold*`            ¦ <code>*not bold*</code>",
        "*a `*` b*               ¦ <strong>a <code>*</code> b</strong>",
        "``                      ¦ ``",
        "a &amp; b &lt;c&gt;     ¦ a &amp; b &lt;c&gt;",
        "a & b                   ¦ a &amp; b",
        "\"quoted\"              ¦ &quot;quoted&quot;",
        "&amp;lt;                ¦ &amp;lt;",
        "# no heading            ¦ # no heading",
        "- no list               ¦ - no list",
        "> quoted                ¦ <blockquote>quoted</blockquote>",
        "&gt; quoted             ¦ <blockquote>quoted</blockquote>",
        "a\\n&gt;one\\n&gt;two\\nb ¦ a<blockquote>one\\ntwo</blockquote>b",
        "a &gt; b                ¦ a &gt; b",
        "```a\\n*b*```           ¦ <pre>a\\n*b*</pre>",
        "see ```x``` there       ¦ see <pre>x</pre> there",
        "```a &lt;b&gt;```       ¦ <pre>a &lt;b&gt;</pre>",
        "```<https://a.b|x>```   ¦ <pre>https://a.b</pre>",
        ":nosuchemoji:           ¦ :nosuchemoji:",
        "10:30:45                ¦ 10:30:45",
        "a < b                   ¦ a &lt; b",
        "a <\\nb> c               ¦ a &lt;\\nb&gt; c",
      })
  void marks_follow_slacks_rules(String text, String expected) {
    assertThat(html(text)).isEqualTo(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<@U0LENA001>              ¦ <span class=\"mention self\">@Lena</span>",
        "<@U0ELI0001>              ¦ <span class=\"mention\">@Eli &lt;b&gt;</span>",
        "<@U0NOBODY1>              ¦ <span class=\"mention\">@unknown</span>",
        "<#C0CHECK01>              ¦ <a class=\"mention\" href=\"/sandbox/U0LENA001/C0CHECK01\">#checkout</a>",
        "<#C0CHECK01|old-name>     ¦ <a class=\"mention\" href=\"/sandbox/U0LENA001/C0CHECK01\">#checkout</a>",
        "<#C0SECRET1>              ¦ <span class=\"mention private\">private channel</span>",
        "<!here>                   ¦ <span class=\"mention self\">@here</span>",
        "<!channel>                ¦ <span class=\"mention self\">@channel</span>",
        "<!everyone>               ¦ <span class=\"mention self\">@everyone</span>",
        "<!subteam^S012|@leads>    ¦ <span class=\"mention\">@leads</span>",
        "<!nosuch|shown>           ¦ shown",
        "*<@U0LENA001>*            ¦ <strong><span class=\"mention self\">@Lena</span></strong>",
        "<mailto:a@b.example|Ann>  ¦ <a href=\"mailto:a@b.example\" target=\"_blank\" rel=\"noopener noreferrer\">Ann</a>",
        "<https://a.example/?a=1&amp;b=2|x *y*> ¦ <a href=\"https://a.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\">x *y*</a>",
        "https://a.example/x_y_z.  ¦ <a href=\"https://a.example/x_y_z\" target=\"_blank\" rel=\"noopener noreferrer\">https://a.example/x_y_z</a>.",
        "<slack://app?id=A1&amp;tab=home|Home> ¦ <a href=\"/sandbox/U0LENA001/home\">Home</a>",
        "<javascript:alert(1)|press> ¦ press",
        "<data:text/html,x>        ¦ data:text/html,x",
      })
  void brackets_become_mentions_and_links(String text, String expected) {
    assertThat(html(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "1795690800 ¦ {date_num} {time}            ¦ 2026-11-26 12:00",
        "1795690800 ¦ {date_slash}                 ¦ 11/26/2026",
        "1795690800 ¦ {date}                       ¦ November 26th, 2026",
        "1795690800 ¦ {date_short}                 ¦ Nov 26, 2026",
        "1795690800 ¦ {date_long}                  ¦ Thursday, November 26th, 2026",
        "1795690800 ¦ {date_long_full}             ¦ Thursday, November 26th, 2026",
        "1795690800 ¦ {date_pretty} at {time}      ¦ Today at 12:00",
        "1795690800 ¦ closes {date_short_pretty}   ¦ closes today",
        "1795777200 ¦ {date_long_pretty}           ¦ Tomorrow",
        "1795604400 ¦ {day_divider_pretty}         ¦ Yesterday",
        "1795950000 ¦ {date_short_pretty}          ¦ Nov 29, 2026",
        "1795690800 ¦ {time_secs}                  ¦ 12:00:00",
        "1795683600 ¦ {ago}                        ¦ 2 hours ago",
        "1795694460 ¦ {ago}                        ¦ In 1 hour",
        "1795690800 ¦ {nosuch}                     ¦ {nosuch}",
      })
  void dates_are_told_in_the_readers_zone(String at, String format, String expected) {
    assertThat(html("<!date^" + at + "^" + format + "|later>"))
        .contains(">" + expected + "</time>");
  }

  @ParameterizedTest
  @CsvSource({
    "<!date^soon^{time}|later>",
    "<!date^99999999999999^{time}|later>",
    "<!date^1|later>"
  })
  void a_date_that_is_none_shows_its_fallback(String text) {
    assertThat(html(text)).isEqualTo("later");
  }

  @Test
  void a_date_may_be_a_link() {
    assertThat(html("<!date^1795690800^{time}^https://a.example|later>"))
        .startsWith("<a href=\"https://a.example\"")
        .contains(">12:00</time></a>");
  }

  @Test
  void common_emoji_are_shown_with_their_names_for_those_who_listen() {
    assertThat(html(":+1::skin-tone-3:"))
        .isEqualTo(
            "<span class=\"emoji\" role=\"img\" aria-label=\"+1\" title=\":+1:\">👍🏼</span>");
  }

  @Test
  void plain_text_shows_marks_as_typed() {
    assertThat(Mrkdwn.plainWithEmoji("*a* <@U0LENA001> :bug: & a:b:c").html())
        .startsWith("*a* &lt;@U0LENA001&gt; <span class=\"emoji\"")
        .endsWith(">🐛</span> &amp; a:b:c");
  }

  @Test
  void a_long_line_of_marks_takes_no_long_time() {
    assertThat(html("*a ".repeat(1000))).isEqualTo("*a ".repeat(1000));
  }
}
