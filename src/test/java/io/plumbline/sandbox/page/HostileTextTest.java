package io.plumbline.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plumbline.sandbox.page.blocks.Scene;
import io.plumbline.sandbox.page.text.FixedReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every block and element is replaced by an attack; none may come alive. */
class HostileTextTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Templates TEMPLATES = new Templates();
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"]+)(?:=\"([^\"]*)\")?");
  private static final List<String> TAGS =
      List.of(
          "script", "iframe", "object", "embed", "style", "link", "meta", "base", "marquee",
          "math");

  static List<String> attacks() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=alert(1) x=\"",
        "<svg/onload=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "</title></style></option></select><iframe src=javascript:alert(1)>",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "<javascript:alert(1)|*press*>",
        "<https://a.example\" onclick=\"alert(1)|x>",
        "<https://a.example|</a><script>alert(1)</script>>",
        "<@U1\" onclick=\"alert(1)>",
        "<!date^1795690800^</time><script>alert(1)</script>^javascript:alert(1)|<b>>",
        "<!date^1795690800^{time}^javascript:alert(1)|x>",
        "[x](javascript:alert(1)) [y](https://a\"onclick=alert(1))",
        "`<img src=x onerror=alert(1)>` ```<script>alert(1)</script>```",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62; &#x3c;script>",
        "https://a.example/\"onmouseover=alert(1)",
        "{{7*7}} ${7*7} @if(true)",
        "\u0000<\u0000script>alert(1)",
        "<!--><script>alert(1)</script-->",
        "\u202e<b>\ud800");
  }

  private static JsonNode everything() throws Exception {
    try (var in = HostileTextTest.class.getResourceAsStream("/sandbox/every-block.json")) {
      return JSON.readTree(in);
    }
  }

  /** The same tree with each text replaced, but for what says which block or element it is. */
  private static JsonNode poisoned(JsonNode node, String attack) {
    if (node.isObject()) {
      var copy = JSON.createObjectNode();
      node.properties()
          .forEach(
              e ->
                  copy.set(
                      e.getKey(),
                      isStructure(e.getKey()) ? e.getValue() : poisoned(e.getValue(), attack)));
      return copy;
    }
    if (node.isArray()) {
      var copy = JSON.createArrayNode();
      node.forEach(child -> copy.add(poisoned(child, attack)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(attack) : node;
  }

  private static boolean isStructure(String key) {
    return key.equals("type");
  }

  private static String render(JsonNode blocks) {
    var scene = Scene.plain(new FixedReader(), "x");
    return TEMPLATES.render("block/blocks", Map.of("block", blocks, "scene", scene));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_text_comes_alive_in_any_block(String attack) throws Exception {
    var html = render(poisoned(everything(), attack));

    assertNothingLives(html);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_type_comes_alive(String attack) {
    var block = JSON.createObjectNode().put("type", attack);
    var section = JSON.createObjectNode().put("type", "section");
    section.putObject("accessory").put("type", attack);

    assertNothingLives(render(JSON.createArrayNode().add(block).add(section)));
  }

  @Test
  void the_sample_itself_shows_every_block_and_element() throws Exception {
    assertThat(render(everything())).doesNotContain("class=\"block unknown\"", "Not shown here");
  }

  private static void assertNothingLives(String html) {
    var tags = TAG.matcher(html);
    while (tags.find()) {
      assertThat(tags.group(2).toLowerCase(Locale.ROOT)).isNotIn(TAGS);
      assertAttributes(tags.group(3), tags.group());
    }
    // whatever is left after the tags holds no bracket that a browser could take for one
    assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
  }

  private static void assertAttributes(String attributes, String tag) {
    var each = ATTRIBUTE.matcher(attributes);
    while (each.find()) {
      var name = each.group(1);
      assertThat(name).as(tag).matches("[a-zA-Z][a-zA-Z0-9-]*").doesNotStartWithIgnoringCase("on");
      assertThat(name).as(tag).isNotIn("style", "srcdoc", "formaction");
      if (name.equals("href") || name.equals("src")) {
        assertThat(each.group(2)).as(tag).matches("(?s)(https?://|mailto:|tel:|/[^/]).*");
      }
    }
  }
}
