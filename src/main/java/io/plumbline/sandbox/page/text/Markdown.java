package io.plumbline.sandbox.page.text;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown of a markdown block, as far as people write it in messages: headings, paragraphs,
 * lists of one level, quotes, fences, rules; bold, italic, strike, code and links within.
 */
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}[.)]\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");
  private static final Pattern MARKS =
      Pattern.compile(
          "`([^`\n]+)`" // 1 code
              + "|\\[([^\\]\n]+)]\\(([^)\\s]+)\\)" // 2 label, 3 address
              + "|\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*" // 4 bold
              + "|~~(?=\\S)(.+?)(?<=\\S)~~" // 5 strike
              + "|(?<!\\w)[*_](?=\\S)([^*_\n]+?)(?<=\\S)[*_](?!\\w)"); // 6 italic

  private final List<String> lines;
  private final Reader reader;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Markdown(String text, Reader reader) {
    this.lines = text.replace("\r\n", "\n").lines().toList();
    this.reader = reader;
  }

  /** The text as HTML; raw HTML in it is shown as text. */
  public static Markup render(String text, Reader reader) {
    return new Markup(new Markdown(text, reader).blocks());
  }

  private String blocks() {
    while (at < lines.size()) {
      var line = lines.get(at);
      var heading = HEADING.matcher(line);
      if (line.isBlank()) {
        at++;
      } else if (line.startsWith("```")) {
        fence();
      } else if (heading.matches()) {
        heading(heading);
      } else if (RULE.matcher(line).matches()) {
        out.append("<hr>");
        at++;
      } else if (line.startsWith(">")) {
        quote();
      } else if (BULLET.matcher(line).matches()) {
        list("ul", BULLET);
      } else if (NUMBER.matcher(line).matches()) {
        list("ol", NUMBER);
      } else {
        paragraph();
      }
    }
    return out.toString();
  }

  private void fence() {
    var code = new StringBuilder();
    for (at++; at < lines.size() && !lines.get(at).startsWith("```"); at++) {
      code.append(lines.get(at)).append('\n');
    }
    at++;
    out.append("<pre>").append(Markup.escape(code.toString().stripTrailing())).append("</pre>");
  }

  /** Headings of a message sit below the page's own, so # becomes a fourth-level heading. */
  private void heading(Matcher heading) {
    int level = Math.min(6, heading.group(1).length() + 3);
    out.append("<h%d>%s</h%d>".formatted(level, inline(heading.group(2)), level));
    at++;
  }

  private void quote() {
    var inside = new StringBuilder();
    for (; at < lines.size() && lines.get(at).startsWith(">"); at++) {
      inside.append(inside.isEmpty() ? "" : "\n").append(lines.get(at).substring(1).strip());
    }
    out.append("<blockquote>").append(inline(inside.toString())).append("</blockquote>");
  }

  private void list(String tag, Pattern item) {
    out.append('<').append(tag).append('>');
    for (; at < lines.size(); at++) {
      var match = item.matcher(lines.get(at));
      if (!match.matches()) {
        break;
      }
      out.append("<li>").append(inline(match.group(1))).append("</li>");
    }
    out.append("</").append(tag).append('>');
  }

  private void paragraph() {
    var text = new StringBuilder(lines.get(at++).strip());
    while (at < lines.size() && continues(lines.get(at))) {
      text.append('\n').append(lines.get(at++).strip());
    }
    out.append("<p>").append(inline(text.toString())).append("</p>");
  }

  private static boolean continues(String line) {
    return !line.isBlank()
        && !line.startsWith(">")
        && !line.startsWith("```")
        && !HEADING.matcher(line).matches()
        && !RULE.matcher(line).matches()
        && !BULLET.matcher(line).matches()
        && !NUMBER.matcher(line).matches();
  }

  private String inline(String text) {
    var html = new StringBuilder();
    var mark = MARKS.matcher(text);
    int from = 0;
    while (mark.find()) {
      html.append(Mrkdwn.plainWithEmoji(text.substring(from, mark.start())));
      html.append(marked(mark));
      from = mark.end();
    }
    return html.append(Mrkdwn.plainWithEmoji(text.substring(from))).toString();
  }

  private String marked(Matcher mark) {
    if (mark.group(1) != null) {
      return "<code>" + Markup.escape(mark.group(1)) + "</code>";
    }
    if (mark.group(2) != null) {
      return Hrefs.link(mark.group(3), inline(mark.group(2)), reader);
    }
    if (mark.group(4) != null) {
      return "<strong>" + inline(mark.group(4)) + "</strong>";
    }
    if (mark.group(5) != null) {
      return "<s>" + inline(mark.group(5)) + "</s>";
    }
    return "<em>" + inline(Objects.requireNonNull(mark.group(6))) + "</em>";
  }
}
