package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.decision.Knowledge;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people are told about a decision besides its card. */
final class DecisionMessages {
  private DecisionMessages() {}

  /**
   * Reminds a product manager, or tells them that it has come to them.
   *
   * @param insteadOf who has left, where somebody has
   */
  static Rendered.Message reminder(Shown shown, MemberId viewer, Optional<MemberId> insteadOf) {
    var decision = shown.decision();
    var name = DecisionWords.name(decision, shown.team());
    if (!decision.waits()) {
      return message(name + " · " + DecisionWords.status(shown) + ".", shown, List.of());
    }
    var says =
        insteadOf
            .map(
                left ->
                    "%s has left, so %s waits for you now."
                        .formatted(Mrkdwn.member(left), lower(name)))
            .orElse("%s still waits for product to know it.".formatted(name));
    return message(says, shown, DecisionCard.buttons(shown, viewer));
  }

  /** Tells a lead that no product manager can answer. */
  static Rendered.Message nobody(Shown shown) {
    var decision = shown.decision();
    var name = DecisionWords.name(decision, shown.team());
    if (!decision.waits() || !shown.there().isEmpty()) {
      return message(name + " · " + DecisionWords.status(shown) + ".", shown, List.of());
    }
    var author = decision.author();
    boolean wroteIt = shown.team().roster().productManagers().contains(author);
    var says =
        "%s changes what the feature can do, and no product manager is there to know it%s. `/plumbline team` adds one; it waits until then."
            .formatted(name, wroteIt ? ": %s wrote it".formatted(Mrkdwn.member(author)) : "");
    return message(says, shown, List.of());
  }

  /** The first word in the thread under the card. */
  static Optional<Rendered.Message> talk(Shown shown) {
    return shown.decision().knowledge() instanceof Knowledge.NotNeeded
        ? Optional.empty()
        : Optional.of(thread(shown));
  }

  private static Rendered.Message thread(Shown shown) {
    var decision = shown.decision();
    var says =
        decision.knowledge() instanceof Knowledge.Known known
            ? "You have talked about it: %s knows, %s."
                .formatted(Mrkdwn.member(known.by()), Phrases.when(known.at()))
            : "%s would like to talk about this with %s. Here is the place; it is kept for the next 1:1 too. The decision stands meanwhile."
                .formatted(
                    decision.knowledge() instanceof Knowledge.ToTalk talk
                        ? Mrkdwn.member(talk.by())
                        : "Product",
                    Mrkdwn.member(decision.author()));
    return new Rendered.Message(says, List.of(Layout.section(says)));
  }

  private static Rendered.Message message(
      String says, Shown shown, List<? extends BlockElement> buttons) {
    var decision = shown.decision();
    var what = "%s. %s".formatted(DecisionWords.title(decision), DecisionWords.change(decision));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(says + "\n" + what));
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("decision.buttons", buttons.toArray(new BlockElement[0])));
    }
    return new Rendered.Message(Limits.cut(says + " " + what, Limits.MESSAGE_TEXT), blocks);
  }

  private static String lower(String name) {
    return "d" + name.substring(1);
  }
}
