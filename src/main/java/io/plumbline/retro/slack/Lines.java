package io.plumbline.retro.slack;

import static io.plumbline.retro.slack.RichText.text;
import static io.plumbline.retro.slack.RichText.user;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import io.plumbline.action.Action;
import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Note;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Limits;
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
    return RichText.bullets(
        groups.stream().map(group -> RichText.line(withCards(group, GROUP_CARDS, ""))).toList());
  }

  /** Cards from somewhere in the list: of a column, of a group, of a proposal. */
  static LayoutBlock cards(List<Card> cards, int most) {
    return RichText.bullets(cardLines(cards, most));
  }

  /** Topics from the first, numbered; groups with their first cards. */
  static LayoutBlock topics(List<Topic> topics) {
    return RichText.numbered(
        topics.stream()
            .map(
                topic ->
                    topic.isGroup()
                        ? RichText.line(withCards(topic, GROUP_CARDS, " · " + votes(topic.votes())))
                        : line(topic))
            .toList());
  }

  /** Topics from somewhere in the list, each on one line. */
  static LayoutBlock following(List<Topic> topics) {
    return RichText.bullets(topics.stream().map(Lines::line).toList());
  }

  /** A card whole, or a group: its title and its cards. */
  static LayoutBlock whole(Topic topic) {
    return topic.isGroup()
        ? RichText.under(topic.title(), cardLines(topic.cards(), WHOLE_GROUP_CARDS))
        : whole(topic.card());
  }

  static LayoutBlock notes(List<Note> notes) {
    return RichText.bullets(noteLines(notes, Integer.MAX_VALUE));
  }

  /** The notes below a word that says what they are, where cards stand above them. */
  static LayoutBlock markedNotes(List<Note> notes) {
    return RichText.under("Notes", noteLines(notes, Integer.MAX_VALUE));
  }

  /** The notes on a topic below its title; of each so much as stands in a list of a message. */
  static LayoutBlock shortNotes(Topic topic, List<Note> notes) {
    return RichText.under(Limits.cut(topic.title(), CUT), noteLines(notes, CUT));
  }

  private static List<RichTextElement> noteLines(List<Note> notes, int most) {
    return notes.stream()
        .map(
            note ->
                RichText.line(
                    List.of(
                        text(Limits.cut(note.text().value(), most)),
                        text(" · "),
                        user(note.author()))))
        .toList();
  }

  static LayoutBlock actions(List<Action> actions) {
    return RichText.bullets(
        actions.stream()
            .map(
                action ->
                    RichText.line(
                        List.of(
                            text(action.what()),
                            text(" · "),
                            user(action.owner()),
                            text(", due " + DAY.format(action.due())))))
            .toList());
  }

  /** Lines that were found, each so far as it stands in a list. */
  static LayoutBlock quoted(List<String> lines) {
    return RichText.bullets(
        lines.stream()
            .map(words -> RichText.line(List.of(text(Limits.cut(words.replace('\n', ' '), CUT)))))
            .toList());
  }

  /** One card whole, with who wrote it, or that nobody can tell. */
  static LayoutBlock whole(Card card) {
    return RichText.quote(parts(card, Integer.MAX_VALUE));
  }

  /** What somebody wrote, whole, for its author. */
  static LayoutBlock own(CardText words) {
    return RichText.quote(List.of(text(words.value())));
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
              parts.add(RichText.link(link, "the message"));
            });
    return parts;
  }

  private static RichTextElement author(Author author) {
    return author.named().map(RichText::user).orElseGet(() -> text(AuthorWords.instead(author)));
  }

  private static RichTextElement line(Topic topic) {
    var parts = topic.isGroup() ? withCards(topic, 0, "") : parts(topic.card(), CUT);
    parts.add(text(" · " + votes(topic.votes())));
    return RichText.line(parts);
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
    cards.stream().limit(most).forEach(card -> lines.add(RichText.line(parts(card, CUT))));
    if (cards.size() > most) {
      lines.add(RichText.line(List.of(text("and %d more".formatted(cards.size() - most)))));
    }
    return lines;
  }
}
