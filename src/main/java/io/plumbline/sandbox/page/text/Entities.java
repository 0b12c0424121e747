package io.plumbline.sandbox.page.text;

/** The three characters that Slack escapes, back to what they stand for. */
final class Entities {
  private Entities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
