package io.plumbline.slack;

/** Slack's sizes (block-kit-limits.json), in characters unless they say otherwise. */
public final class Limits {
  public static final int HEADER = 150;
  public static final int SECTION = 3000;
  public static final int FIELD = 2000;
  public static final int BUTTON_LABEL = 75;
  public static final int BUTTON_VALUE = 2000;
  public static final int MODAL_TITLE = 24;
  public static final int OPTION_TEXT = 75;
  public static final int PLACEHOLDER = 150;
  public static final int PRIVATE_METADATA = 3000;
  public static final int MESSAGE_BLOCKS = 50;
  public static final int VIEW_BLOCKS = 100;
  public static final int MESSAGE_TEXT = 4000;

  private Limits() {}

  /** The text, or its beginning with an ellipsis where it has more than {@code most} characters. */
  public static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }
}
