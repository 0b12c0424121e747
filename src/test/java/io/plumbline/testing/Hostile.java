package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.sandbox.page.text.FixedReader;
import io.plumbline.sandbox.page.text.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.team.TeamName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people might type to make the bot speak for them, and the check that a view stays the same
 * view whatever was typed: no mention, no link, no mark in it but our own.
 */
public final class Hostile {
  /** The harmless text that every other one is compared with. */
  public static final String PLAIN = "Zebra";

  public static final List<String> TEXTS =
      List.of(
          "<!channel>",
          "<!here>",
          "<!everyone>",
          "<!channel|@channel>",
          "<!subteam^S0EVIL>",
          "<!subteam^S0EVIL|@all>",
          "<!date^0^{date}^https://evil.example|now>",
          "<@UEVIL>",
          "<@UEVIL|boss>",
          "<#CEVIL>",
          "<#CEVIL|secret>",
          "<http://evil.example>",
          "<https://evil.example|your bank>",
          "<mailto:a@evil.example|write>",
          "<javascript:alert(1)|go>",
          "<tel:+491234|call>",
          "<slack://app?id=A1|open>",
          "&lt;!channel&gt;",
          "&amp;lt;!channel&amp;gt;",
          "&#60;!channel&#62;",
          "<<!channel>>",
          "<\n!channel>",
          "<! channel>",
          "<!channel",
          "!channel>",
          "@channel",
          "@here all",
          "#general",
          "*bold*",
          "so *bold* here",
          "(*bold*)",
          "**bold**",
          "* bold*",
          "*",
          "**",
          "*open",
          "close*",
          "_italic_",
          "__init__",
          "_",
          "an _italic word_ here",
          "~strike~",
          "~~strike~~",
          "~/.config and ~/.cache",
          "*_~all~_*",
          "*_`all`_*",
          "`code`",
          "``code``",
          "`",
          "a ` b ` c",
          "```fence```",
          "```\nfence\n```",
          "``` open",
          "> quote",
          "&gt; quote",
          ">>> quote to the end",
          "line\n> quote",
          "line\n *bold*",
          "line\r\n> quote",
          "\u200B*bold*\u200B",
          "\u00AD*bold*\u00AD",
          "a\u00ADb *c*",
          "*bold*_italic_~strike~`code`",
          "\"*bold*\"",
          "'_italic_'",
          "*a* *b* *c*",
          "* a\n* b",
          "_a\nb_",
          "\u202Eevil *bold*",
          "Z\u0301*\u0301bold*",
          "🎉*bold*🎉",
          "<b>html</b>",
          "<script>alert(1)</script>",
          "{{7*7}} ${jndi:ldap://evil.example}",
          "%s %n %d",
          "x'; drop table team; --",
          "\\*bold\\* \\<!channel\\>");

  /** What Slack acts on between brackets, in our own words: people, channels and moments. */
  private static final Pattern OURS =
      Pattern.compile("<(@U[A-Z0-9]+|#C[A-Z0-9]+|!date\\^\\d+\\^[^<>|]+\\|[^<>|]*)>");

  private static final Pattern TAG = Pattern.compile("<([a-z]+)([^>]*)>");

  /** An address that was typed bare, which a client links to just what it says. */
  private static final String BARE = "target=\"_blank\"";

  private Hostile() {}

  /** What is kept of the text as the name of a team; the plain one where that is nothing. */
  public static String asName(String typed) {
    var kept = TeamName.clean(typed);
    return kept.isEmpty() ? PLAIN : kept;
  }

  /** Draws the form or Home with every text and compares it with what the plain one gives. */
  public static void view(Function<String, View> drawn) {
    check(text -> Golden.json(drawn.apply(text)), text -> "");
  }

  public static void blocks(Function<String, List<LayoutBlock>> drawn) {
    check(text -> Golden.json(drawn.apply(text)), text -> "");
  }

  /** The same for a message with its plain text. */
  public static void message(Function<String, Rendered.Message> drawn) {
    check(text -> Golden.json(drawn.apply(text).blocks()), text -> drawn.apply(text).text());
  }

  /** The same for a sentence in markup. */
  public static void sentence(Function<String, String> drawn) {
    check(text -> MissingNode.getInstance(), drawn);
  }

  private static void check(Function<String, JsonNode> blocks, Function<String, String> sentence) {
    var plain = marks(blocks.apply(PLAIN), sentence.apply(PLAIN));
    for (var text : TEXTS) {
      var json = blocks.apply(text);
      for (var markup : markups(json, sentence.apply(text))) {
        var rest = OURS.matcher(markup).replaceAll("");
        assertThat(rest).as("of “%s”", text).doesNotContain("<", ">", "EVIL>");
        assertThat(markup).as("of “%s”", text).doesNotContain("<@UEVIL", "<#CEVIL");
      }
      assertThat(marks(json, sentence.apply(text))).as("marks of “%s”", text).isEqualTo(plain);
    }
  }

  /** The markup of a drawn view, as the tags that a client would show it with. */
  private static List<String> marks(JsonNode json, String sentence) {
    return markups(json, sentence).stream().map(Hostile::tags).toList();
  }

  private static String tags(String markup) {
    return TAG.matcher(Mrkdwn.render(markup, new FixedReader()).html())
        .results()
        .filter(tag -> !tag.group(2).contains(BARE))
        .map(tag -> tag.group(1))
        .collect(Collectors.joining(" "));
  }

  private static List<String> markups(JsonNode json, String sentence) {
    var found = new ArrayList<String>();
    found.add(sentence);
    collect(json, found);
    return found;
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.path("type").asText().equals("mrkdwn")) {
      found.add(node.path("text").asText());
    }
    node.forEach(child -> collect(child, found));
  }
}
