package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.plumbline.action.Action;
import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.Note;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Limits;
import io.plumbline.workspace.MemberId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people typed, as rich text: shown as typed, with no markup, mention or link in it that Slack
 * would act on.
 */
final class Lines {
  /** So much of a card stands in a list of a message; the whole of it in the forms. */
  static final int CUT = 150;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private Lines() {}

  static LayoutBlock cards(List<Card> cards) {
    return bullets(cards.stream().map(card -> line(parts(card, CUT))).toList());
  }

  /** Topics from the first, numbered. */
  static LayoutBlock topics(List<Topic> topics) {
    return list("ordered", topics.stream().map(Lines::line).toList());
  }

  /** Topics from somewhere in the list. */
  static LayoutBlock following(List<Topic> topics) {
    return bullets(topics.stream().map(Lines::line).toList());
  }

  static LayoutBlock notes(List<Note> notes) {
    return bullets(
        notes.stream()
            .map(note -> line(List.of(text(note.text().value()), text(" · "), user(note.author()))))
            .toList());
  }

  static LayoutBlock actions(List<Action> actions) {
    return bullets(
        actions.stream()
            .map(
                action ->
                    line(
                        List.of(
                            text(action.what()),
                            text(" · "),
                            user(action.owner()),
                            text(", due " + DAY.format(action.due())))))
            .toList());
  }

  /** One card whole, with who wrote it, or that nobody can tell. */
  static LayoutBlock whole(Card card) {
    return block(RichTextQuoteElement.builder().elements(parts(card, Integer.MAX_VALUE)).build());
  }

  /** One card's text whole, for its author. */
  static LayoutBlock own(Card card) {
    return block(RichTextQuoteElement.builder().elements(List.of(text(card.text()))).build());
  }

  static String votes(int votes) {
    return votes == 1 ? "1 vote" : votes + " votes";
  }

  private static List<RichTextElement> parts(Card card, int most) {
    var parts = new ArrayList<RichTextElement>();
    parts.add(text(Limits.cut(card.text().replace('\n', ' '), most)));
    parts.add(text(" · "));
    parts.add(author(card.author()));
    card.draft()
        .source()
        .ifPresent(
            link -> {
              parts.add(text(", "));
              parts.add(
                  RichTextSectionElement.Link.builder().url(link).text("the message").build());
            });
    return parts;
  }

  private static RichTextElement author(Author author) {
    return author.named().map(Lines::user).orElseGet(() -> text(AuthorWords.instead(author)));
  }

  private static RichTextElement line(Topic topic) {
    var parts = parts(topic.card(), CUT);
    parts.add(text(" · " + votes(topic.votes())));
    return line(parts);
  }

  private static RichTextElement line(List<RichTextElement> parts) {
    return RichTextSectionElement.builder().elements(parts).build();
  }

  private static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  private static RichTextElement user(MemberId member) {
    return RichTextSectionElement.User.builder().userId(member.value()).build();
  }

  private static LayoutBlock bullets(List<RichTextElement> lines) {
    return list("bullet", lines);
  }

  private static LayoutBlock list(String style, List<RichTextElement> lines) {
    return block(RichTextListElement.builder().style(style).indent(0).elements(lines).build());
  }

  private static LayoutBlock block(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }
}
