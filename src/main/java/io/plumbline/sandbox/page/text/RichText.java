package io.plumbline.sandbox.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** A rich_text block as HTML. */
public final class RichText {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Reader reader;
  private final StringBuilder out = new StringBuilder();

  private RichText(Reader reader) {
    this.reader = reader;
  }

  /** The elements of a rich_text block, one after the other. */
  public static Markup render(JsonNode block, Reader reader) {
    var rich = new RichText(reader);
    block.path("elements").forEach(rich::part);
    return new Markup(rich.out.toString());
  }

  private void part(JsonNode part) {
    switch (part.path("type").asText()) {
      case "rich_text_section" -> wrap("div", part);
      case "rich_text_quote" -> wrap("blockquote", part);
      case "rich_text_preformatted" -> wrap("pre", part);
      case "rich_text_list" -> list(part);
      default -> unknown(part);
    }
  }

  private void wrap(String tag, JsonNode part) {
    out.append('<').append(tag).append('>');
    part.path("elements").forEach(this::leaf);
    out.append("</").append(tag).append('>');
  }

  private void list(JsonNode part) {
    var tag = part.path("style").asText().equals("ordered") ? "ol" : "ul";
    int indent = Math.max(0, Math.min(8, part.path("indent").asInt()));
    int offset = Math.max(0, part.path("offset").asInt());
    out.append('<').append(tag).append(" class=\"indent-").append(indent).append('"');
    if (tag.equals("ol") && offset > 0) {
      out.append(" start=\"").append(offset + 1).append('"');
    }
    out.append('>');
    for (var item : part.path("elements")) {
      out.append("<li>");
      item.path("elements").forEach(this::leaf);
      out.append("</li>");
    }
    out.append("</").append(tag).append('>');
  }

  private void leaf(JsonNode leaf) {
    var style = leaf.path("style");
    out.append(open(style, "bold", "strong")).append(open(style, "italic", "em"));
    out.append(open(style, "strike", "s")).append(open(style, "code", "code"));
    bare(leaf);
    out.append(close(style, "code", "code")).append(close(style, "strike", "s"));
    out.append(close(style, "italic", "em")).append(close(style, "bold", "strong"));
  }

  private static String open(JsonNode style, String name, String tag) {
    return style.path(name).asBoolean() ? "<" + tag + ">" : "";
  }

  private static String close(JsonNode style, String name, String tag) {
    return style.path(name).asBoolean() ? "</" + tag + ">" : "";
  }

  private void bare(JsonNode leaf) {
    switch (leaf.path("type").asText()) {
      case "text" -> out.append(Markup.escape(leaf.path("text").asText()));
      case "link" -> link(leaf);
      case "user" -> out.append(AngleToken.person(leaf.path("user_id").asText(), reader));
      case "channel" -> out.append(AngleToken.channel(leaf.path("channel_id").asText(), reader));
      case "broadcast" -> out.append(AngleToken.broadcast(leaf.path("range").asText()));
      case "usergroup" -> out.append(group(leaf.path("usergroup_id").asText()));
      case "emoji" -> emoji(leaf.path("name").asText());
      case "date" -> date(leaf);
      case "color" -> colour(leaf.path("value").asText());
      default -> unknown(leaf);
    }
  }

  private void link(JsonNode leaf) {
    var url = leaf.path("url").asText();
    var shown = Markup.escape(leaf.path("text").asText(url));
    out.append(Hrefs.link(url, shown.isEmpty() ? Markup.escape(url) : shown, reader));
  }

  private static String group(String id) {
    return "<span class=\"mention\">@" + Markup.escape(id) + "</span>";
  }

  private void emoji(String name) {
    out.append(
        Emoji.named(name)
            .map(sign -> Emoji.html(sign, name))
            .orElseGet(() -> Markup.escape(":" + name + ":")));
  }

  private void date(JsonNode leaf) {
    try {
      var at = Instant.ofEpochSecond(leaf.path("timestamp").asLong());
      out.append(Markup.escape(new SlackDate(at, reader).format(leaf.path("format").asText())));
    } catch (DateTimeException e) {
      out.append(Markup.escape(leaf.path("fallback").asText()));
    }
  }

  private void colour(String value) {
    if (COLOUR.matcher(value).matches()) {
      out.append("<svg class=\"swatch\" viewBox=\"0 0 1 1\" aria-hidden=\"true\">");
      out.append("<rect width=\"1\" height=\"1\" fill=\"").append(value).append("\"/></svg>");
    }
    out.append(Markup.escape(value));
  }

  private void unknown(JsonNode part) {
    out.append("<span class=\"unknown\">");
    out.append(Markup.escape("[not shown here: " + part.path("type").asText("no type") + "]"));
    out.append("</span>");
  }
}
