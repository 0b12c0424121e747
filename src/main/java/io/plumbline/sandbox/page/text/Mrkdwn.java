package io.plumbline.sandbox.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's texts as HTML: mrkdwn with its blocks and marks, and plain text with neither. */
public final class Mrkdwn {
  private static final Pattern FENCE = Pattern.compile("```(.+?)```", Pattern.DOTALL);
  private static final Pattern QUOTE = Pattern.compile("(?:&gt;|>)\\s*");

  private Mrkdwn() {}

  /** A text object of either kind; nothing where it is missing. */
  public static Markup textObject(JsonNode text, Reader reader) {
    var written = text.path("text").asText();
    if (text.path("type").asText().equals("mrkdwn")) {
      return render(written, reader);
    }
    return text.path("emoji").asBoolean(true) ? plainWithEmoji(written) : Markup.escaped(written);
  }

  /** Plain text: as typed, with {@code :names:} of emoji shown as emoji. */
  public static Markup plainWithEmoji(String text) {
    var out = new StringBuilder();
    var name = Emoji.NAME.matcher(text);
    int from = 0;
    for (int at = 0; name.find(at); at = Math.max(from, name.start() + 1)) {
      var sign = Emoji.of(name);
      if (sign.isPresent()) {
        out.append(Markup.escape(text.substring(from, name.start())));
        out.append(Emoji.html(sign.get(), name.group(1)));
        from = name.end();
      }
    }
    return new Markup(out.append(Markup.escape(text.substring(from))).toString());
  }

  /** Text with markup: code blocks first, then quotes by line, then what stands within a line. */
  public static Markup render(String text, Reader reader) {
    var out = new StringBuilder();
    var fence = FENCE.matcher(text);
    int from = 0;
    while (fence.find()) {
      lines(trimEnd(text.substring(from, fence.start())), reader, out);
      out.append("<pre>").append(code(trimBreaks(fence.group(1)))).append("</pre>");
      from = fence.end();
    }
    var rest = text.substring(from);
    lines(from > 0 ? rest.replaceFirst("^\n", "") : rest, reader, out);
    return new Markup(out.toString());
  }

  /** Code shows its text and nothing else; of a link the address as it was typed. */
  static String code(String text) {
    return Markup.escape(
        Entities.decode(text.replaceAll("<((?:https?://|mailto:)[^|>\\s]+)(?:\\|[^>]*)?>", "$1")));
  }

  private static void lines(String text, Reader reader, StringBuilder out) {
    if (text.isEmpty()) {
      return;
    }
    var plain = new ArrayList<String>();
    var quoted = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var mark = QUOTE.matcher(line);
      if (mark.lookingAt()) {
        flushPlain(plain, reader, out);
        quoted.add(line.substring(mark.end()));
      } else {
        flushQuote(quoted, reader, out);
        plain.add(line);
      }
    }
    flushQuote(quoted, reader, out);
    flushPlain(plain, reader, out);
  }

  private static void flushPlain(List<String> lines, Reader reader, StringBuilder out) {
    if (!lines.isEmpty()) {
      out.append(MrkdwnLine.html(String.join("\n", lines), reader));
      lines.clear();
    }
  }

  private static void flushQuote(List<String> lines, Reader reader, StringBuilder out) {
    if (!lines.isEmpty()) {
      out.append("<blockquote>");
      out.append(MrkdwnLine.html(String.join("\n", lines), reader));
      out.append("</blockquote>");
      lines.clear();
    }
  }

  private static String trimEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static String trimBreaks(String text) {
    return trimEnd(text.startsWith("\n") ? text.substring(1) : text);
  }
}
