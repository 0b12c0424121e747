package io.plumbline.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** The blocks that every view is made of, in our few ways of using them. */
public final class Layout {
  private Layout() {}

  public static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(true).build();
  }

  /** Markup of ours; what people typed in it has gone through {@link Mrkdwn#escape}. */
  public static MarkdownTextObject mrkdwn(String text) {
    return MarkdownTextObject.builder().text(text).build();
  }

  public static HeaderBlock header(String text) {
    return HeaderBlock.builder().text(plain(Limits.cut(text, Limits.HEADER))).build();
  }

  public static SectionBlock section(String mrkdwn) {
    return SectionBlock.builder().text(mrkdwn(Limits.cut(mrkdwn, Limits.SECTION))).build();
  }

  /** What somebody typed, shown as typed: no mention, link or mark in it acts. */
  public static SectionBlock asTyped(String typed) {
    var text = PlainTextObject.builder().text(Limits.cut(typed, Limits.SECTION)).emoji(false);
    return SectionBlock.builder().text(text.build()).build();
  }

  /** A section with a button, select or menu at its right. */
  public static SectionBlock section(String blockId, String mrkdwn, BlockElement accessory) {
    return SectionBlock.builder()
        .blockId(blockId)
        .text(mrkdwn(Limits.cut(mrkdwn, Limits.SECTION)))
        .accessory(accessory)
        .build();
  }

  /** Up to ten cells in two columns; below each other on a phone. */
  public static SectionBlock fields(List<? extends TextObject> cells) {
    return SectionBlock.builder().fields(List.copyOf(cells)).build();
  }

  public static ContextBlock context(String mrkdwn) {
    return ContextBlock.builder()
        .elements(List.of(mrkdwn(Limits.cut(mrkdwn, Limits.SECTION))))
        .build();
  }

  public static DividerBlock divider() {
    return DividerBlock.builder().build();
  }

  public static ActionsBlock actions(String blockId, BlockElement... elements) {
    return ActionsBlock.builder().blockId(blockId).elements(List.of(elements)).build();
  }

  public static ButtonElement button(String actionId, String label, String value) {
    return ButtonElement.builder().actionId(actionId).text(plain(label)).value(value).build();
  }

  public static ButtonElement primary(String actionId, String label, String value) {
    var button = button(actionId, label, value);
    button.setStyle("primary");
    return button;
  }

  public static ButtonElement danger(String actionId, String label, String value) {
    var button = button(actionId, label, value);
    button.setStyle("danger");
    return button;
  }

  /**
   * The button as a screen reader says it, where many with the same label stand in one place.
   *
   * @param words begins with the label; cut where Slack takes no more
   */
  public static ButtonElement spoken(ButtonElement button, String words) {
    button.setAccessibilityLabel(Limits.cut(words.replace('\n', ' '), Limits.BUTTON_LABEL));
    return button;
  }

  /** A choice of a select, a menu, check boxes or radio buttons. */
  public static OptionObject option(String label, String value) {
    return OptionObject.builder()
        .text(plain(Limits.cut(label, Limits.OPTION_TEXT)))
        .value(value)
        .build();
  }

  /** A field of a form that must be filled in. */
  public static InputBlock input(String blockId, String label, String hint, BlockElement element) {
    return field(blockId, label, hint, element, false);
  }

  /** A field of a form that may stay empty. */
  public static InputBlock optional(
      String blockId, String label, String hint, BlockElement element) {
    return field(blockId, label, hint, element, true);
  }

  private static InputBlock field(
      String blockId, String label, String hint, BlockElement element, boolean optional) {
    var input =
        InputBlock.builder()
            .blockId(blockId)
            .label(plain(label))
            .element(element)
            .optional(optional);
    if (!hint.isEmpty()) {
      input.hint(plain(hint));
    }
    return input.build();
  }

  /** The same blocks as the general list that views and messages take. */
  public static List<LayoutBlock> blocks(LayoutBlock... blocks) {
    return List.of(blocks);
  }
}
