package io.plumbline.sandbox.page.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A piece of HTML that was made safe where it was built; templates write it as it is. */
public record Markup(String html) implements Content {
  public static final Markup NONE = new Markup("");

  /** The text with every character that HTML would act on escaped. */
  public static Markup escaped(String text) {
    return new Markup(escape(text));
  }

  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case 0 -> out.append('\uFFFD');
      default -> out.appendCodePoint(codePoint);
    }
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public String toString() {
    return html;
  }
}
