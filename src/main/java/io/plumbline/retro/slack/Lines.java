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
import io.plumbline.retro.CardText;
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

  /** So many cards of a group stand in a list of topics. */
  static final int GROUP_CARDS = 4;

  /** So many cards of a group stand where it is shown on its own. */
  private static final int WHOLE_GROUP_CARDS = 12;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private Lines() {}

  /** Groups with their first cards. */
  static LayoutBlock groups(List<Topic> groups) {
    return bullets(groups.stream().map(group -> line(withCards(group, GROUP_CARDS, ""))).toList());
  }

  /** Cards from somewhere in the list: of a column, of a group, of a proposal. */
  static LayoutBlock cards(List<Card> cards, int most) {
    return bullets(cardLines(cards, most));
  }

  /** Topics from the first, numbered; groups with their first cards. */
  static LayoutBlock topics(List<Topic> topics) {
    return list(
        "ordered",
        topics.stream()
            .map(
                topic ->
                    topic.isGroup()
                        ? line(withCards(topic, GROUP_CARDS, " · " + votes(topic.votes())))
                        : line(topic))
            .toList());
  }

  /** Topics from somewhere in the list, each on one line. */
  static LayoutBlock following(List<Topic> topics) {
    return bullets(topics.stream().map(Lines::line).toList());
  }

  /** A card whole, or a group: its title and its cards. */
  static LayoutBlock whole(Topic topic) {
    return topic.isGroup()
        ? under(topic.title(), cardLines(topic.cards(), WHOLE_GROUP_CARDS))
        : whole(topic.card());
  }

  static LayoutBlock notes(List<Note> notes) {
    return notes(notes, Integer.MAX_VALUE);
  }

  /** Of each note so much as stands in a list of a message. */
  static LayoutBlock shortNotes(List<Note> notes) {
    return notes(notes, CUT);
  }

  private static LayoutBlock notes(List<Note> notes, int most) {
    return bullets(
        notes.stream()
            .map(
                note ->
                    line(
                        List.of(
                            text(Limits.cut(note.text().value(), most)),
                            text(" · "),
                            user(note.author()))))
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

  /** Lines that were found, each so far as it stands in a list. */
  static LayoutBlock quoted(List<String> lines) {
    return bullets(
        lines.stream()
            .map(words -> line(List.of(text(Limits.cut(words.replace('\n', ' '), CUT)))))
            .toList());
  }

  /** One card whole, with who wrote it, or that nobody can tell. */
  static LayoutBlock whole(Card card) {
    return block(RichTextQuoteElement.builder().elements(parts(card, Integer.MAX_VALUE)).build());
  }

  /** What somebody wrote, whole, for its author. */
  static LayoutBlock own(CardText words) {
    return block(RichTextQuoteElement.builder().elements(List.of(text(words.value()))).build());
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
    var parts = topic.isGroup() ? withCards(topic, 0, "") : parts(topic.card(), CUT);
    parts.add(text(" · " + votes(topic.votes())));
    return line(parts);
  }

  /** The group in one entry of a list: its title, how many cards it has, the first of them. */
  private static List<RichTextElement> withCards(Topic group, int most, String more) {
    var parts = new ArrayList<RichTextElement>();
    parts.add(text(group.title()));
    parts.add(text(" · " + RetroWords.count(group.cards().size(), "card") + more));
    for (var card : group.cards().subList(0, Math.min(most, group.cards().size()))) {
      parts.add(text("\n– "));
      parts.addAll(parts(card, CUT));
    }
    if (most > 0 && group.cards().size() > most) {
      parts.add(text("\nand %d more".formatted(group.cards().size() - most)));
    }
    return parts;
  }

  private static List<RichTextElement> cardLines(List<Card> cards, int most) {
    var lines = new ArrayList<RichTextElement>();
    cards.stream().limit(most).forEach(card -> lines.add(line(parts(card, CUT))));
    if (cards.size() > most) {
      lines.add(line(List.of(text("and %d more".formatted(cards.size() - most)))));
    }
    return lines;
  }

  private static LayoutBlock under(String title, List<RichTextElement> lines) {
    BlockElement heading = RichTextSectionElement.builder().elements(List.of(text(title))).build();
    return RichTextBlock.builder().elements(List.of(heading, listElement("bullet", lines))).build();
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
    return block(listElement(style, lines));
  }

  private static RichTextListElement listElement(String style, List<RichTextElement> lines) {
    return RichTextListElement.builder().style(style).indent(0).elements(lines).build();
  }

  private static LayoutBlock block(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }
}
