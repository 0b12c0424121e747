package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.decision.Decision;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** A decision in the channel and in a product manager's messages: the same truth in each. */
final class DecisionCard {
  private DecisionCard() {}

  /** Where everybody sees it; nobody answers there. */
  static Rendered.Message inChannel(Shown shown) {
    return new Rendered.Message(
        plain(shown), with(shown, List.of(button(Ids.READ, "Read all", shown.decision()))));
  }

  /** To a product manager, with the buttons while they can answer. */
  static Rendered.Message toMember(Shown shown, MemberId viewer) {
    return new Rendered.Message(plain(shown), with(shown, buttons(shown, viewer)));
  }

  /** The answers that the viewer can still give, and the way to the whole text. */
  static List<BlockElement> buttons(Shown shown, MemberId viewer) {
    var buttons = new ArrayList<BlockElement>(answers(shown, viewer));
    buttons.add(button(Ids.READ, "Read all", shown.decision()));
    return buttons;
  }

  static List<BlockElement> answers(Shown shown, MemberId viewer) {
    var decision = shown.decision();
    if (!shown.takesAnswerOf(viewer)) {
      return List.of();
    }
    var know = button(Ids.KNOW, "I know", decision);
    know.setStyle("primary");
    return decision.waits()
        ? List.of(know, button(Ids.TALK, "Let's talk", decision))
        : List.of(know);
  }

  static ButtonElement button(String action, String label, Decision decision) {
    var button = Layout.button(Ids.of(action, decision), label, On.written(decision));
    var spoken = "%s: decision %d, %s".formatted(label, decision.number(), decision.text().title());
    button.setAccessibilityLabel(Limits.cut(spoken, Limits.BUTTON_LABEL));
    return button;
  }

  private static List<LayoutBlock> with(Shown shown, List<? extends BlockElement> buttons) {
    var decision = shown.decision();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline(shown)));
    blocks.add(Layout.section(DecisionWords.title(decision)));
    blocks.add(Layout.asTyped(Limits.cut(decision.text().choice(), DecisionWords.CUT)));
    blocks.add(Layout.section("*%s*".formatted(DecisionWords.effect(decision.effect()))));
    if (decision.effect().isChange()) {
      blocks.add(Layout.asTyped(decision.text().change()));
    }
    blocks.add(Layout.context(DecisionWords.origin(shown)));
    var moved = DecisionWords.moved(shown);
    if (!moved.isEmpty()) {
      blocks.add(Layout.context(moved));
    }
    blocks.add(Layout.actions("decision.buttons", buttons.toArray(new BlockElement[0])));
    return blocks;
  }

  static String headline(Shown shown) {
    return "%s · %s"
        .formatted(DecisionWords.name(shown.decision(), shown.team()), DecisionWords.status(shown));
  }

  private static String plain(Shown shown) {
    var decision = shown.decision();
    var says =
        "%s. %s. %s"
            .formatted(
                headline(shown), DecisionWords.title(decision), DecisionWords.change(decision));
    return Limits.cut(says, Limits.MESSAGE_TEXT);
  }
}
