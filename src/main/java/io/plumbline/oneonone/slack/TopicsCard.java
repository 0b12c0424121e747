package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.Topic;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks one of the two for topics, by direct message; later says what became of the 1:1. */
final class TopicsCard {
  private static final int MOST = 10;

  private TopicsCard() {}

  /**
   * @param skipped whether somebody called it off for this time
   */
  static Rendered.Message render(Shown shown, MemberId viewer, boolean skipped) {
    var talk = shown.talk();
    var own = shown.topics().stream().filter(topic -> topic.author().equals(viewer)).toList();
    if (talk.isOpen()) {
      return said(shown, viewer, "The agenda stands in your conversation with %s.");
    }
    if (talk.isOver()) {
      return over(shown, viewer);
    }
    return skipped
        ? said(shown, viewer, "It is skipped this time. Your topics wait for the next with %s.")
        : question(shown, viewer, own);
  }

  private static Rendered.Message question(Shown shown, MemberId viewer, List<Topic> own) {
    var blocks = new ArrayList<LayoutBlock>();
    var says = headline(shown, viewer) + "\n" + asks(shown, viewer, own);
    blocks.add(Layout.section(says));
    if (!own.isEmpty()) {
      blocks.add(Layout.section(topics(own)));
    }
    blocks.add(Layout.actions("oneonone.asked", topicButtons(shown, viewer, own)));
    blocks.add(planButtons(shown));
    blocks.add(
        Layout.context(
            "%s sees your topics when the 1:1 begins; nobody else does."
                .formatted(Mrkdwn.member(shown.pair().other(viewer)))));
    return new Rendered.Message(says, blocks);
  }

  private static String headline(Shown shown, MemberId viewer) {
    return "*%s · %s* %s"
        .formatted(
            OneOnOneWords.yours(shown.pair(), viewer),
            Phrases.name(shown.team()),
            Phrases.moment(shown.talk().plannedAt(), shown.team()));
  }

  private static String asks(Shown shown, MemberId viewer, List<Topic> own) {
    if (isAway(shown, shown.pair().other(viewer))) {
      return "%s is away then. Move it or skip it, or leave topics for when you meet."
          .formatted(Mrkdwn.member(shown.pair().other(viewer)));
    }
    if (!own.isEmpty()) {
      return "You bring %s.".formatted(OneOnOneWords.count(own.size(), "topic"));
    }
    return said(shown, viewer) == Asking.State.NOTHING
        ? "You have nothing this time. A topic can still be added."
        : "What would you like to talk about? What the week left open comes by itself.";
  }

  private static Asking.State said(Shown shown, MemberId member) {
    return shown.askings().stream()
        .filter(asking -> asking.member().equals(member))
        .map(Asking::state)
        .findFirst()
        .orElse(Asking.State.TO_ASK);
  }

  private static boolean isAway(Shown shown, MemberId member) {
    return said(shown, member) == Asking.State.AWAY;
  }

  private static String topics(List<Topic> own) {
    var lines =
        own.stream()
            .limit(MOST)
            .map(topic -> "• " + OneOnOneWords.line(topic.words()))
            .collect(Collectors.joining("\n"));
    return own.size() > MOST ? lines + "\nand %d more.".formatted(own.size() - MOST) : lines;
  }

  private static BlockElement[] topicButtons(Shown shown, MemberId viewer, List<Topic> own) {
    var all = new ArrayList<BlockElement>();
    all.add(Layout.primary(Ids.ADD_TOPIC, "Add a topic", On.team(shown.team())));
    if (!own.isEmpty()) {
      all.add(Layout.button(Ids.TOPICS, "Change them", On.team(shown.team())));
    } else if (said(shown, viewer) != Asking.State.NOTHING) {
      all.add(Layout.button(Ids.NOTHING, "Nothing this time", On.talk(shown.talk())));
    }
    return all.toArray(BlockElement[]::new);
  }

  private static LayoutBlock planButtons(Shown shown) {
    long occurrence = shown.talk().occurrence();
    return Layout.actions(
        "oneonone.plan",
        RitualButtons.move(shown.team(), occurrence, "1:1"),
        RitualButtons.skip(shown.team(), occurrence, "1:1"));
  }

  private static Rendered.Message over(Shown shown, MemberId viewer) {
    var how = shown.talk().closed().orElseThrow();
    return switch (how.ending()) {
      case ENDED, BY_ITSELF, MET ->
          said(shown, viewer, "It took place. The summary stands in your conversation with %s.");
      case HANDED_ON ->
          said(shown, viewer, "Others hold it now. What you two wrote stays with you and %s.");
      case AWAY -> waiting(shown, viewer, "It did not take place: you were not both there.");
      case NOT_MET, NEVER_SAID, NEVER_BEGUN -> waiting(shown, viewer, "It did not take place.");
    };
  }

  private static Rendered.Message waiting(Shown shown, MemberId viewer, String sentence) {
    return said(shown, viewer, sentence + " Your topics wait for the next one with %s.");
  }

  /**
   * @param sentence with a place for the other one's name
   */
  private static Rendered.Message said(Shown shown, MemberId viewer, String sentence) {
    var other = Mrkdwn.member(shown.pair().other(viewer));
    var says = headline(shown, viewer) + "\n" + sentence.formatted(other);
    return new Rendered.Message(says, Layout.blocks(Layout.section(says)));
  }
}
