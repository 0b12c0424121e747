package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** The parts of rich text, in which nothing that people typed acts. */
final class RichText {
  private RichText() {}

  static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  static RichTextElement user(MemberId member) {
    return RichTextSectionElement.User.builder().userId(member.value()).build();
  }

  static RichTextElement link(String url, String words) {
    return RichTextSectionElement.Link.builder().url(url).text(words).build();
  }

  static RichTextElement line(List<RichTextElement> parts) {
    return RichTextSectionElement.builder().elements(parts).build();
  }

  static LayoutBlock quote(List<RichTextElement> parts) {
    return block(List.of(RichTextQuoteElement.builder().elements(parts).build()));
  }

  static LayoutBlock bullets(List<RichTextElement> lines) {
    return block(List.of(list("bullet", lines)));
  }

  static LayoutBlock numbered(List<RichTextElement> lines) {
    return block(List.of(list("ordered", lines)));
  }

  /** Bullets below a line that says what they are. */
  static LayoutBlock under(String title, List<RichTextElement> lines) {
    BlockElement heading = RichTextSectionElement.builder().elements(List.of(text(title))).build();
    return block(List.of(heading, list("bullet", lines)));
  }

  private static RichTextListElement list(String style, List<RichTextElement> lines) {
    return RichTextListElement.builder().style(style).indent(0).elements(lines).build();
  }

  private static LayoutBlock block(List<BlockElement> elements) {
    return RichTextBlock.builder().elements(elements).build();
  }
}
