package io.plumbline.commitment.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Side;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** A commitment in the channel and in the messages that ask for a signature. */
final class CommitmentBlocks {
  private CommitmentBlocks() {}

  /** Where everybody sees it. */
  static Rendered.Message inChannel(Shown shown) {
    var open =
        Layout.button(
            Ids.OPEN,
            shown.commitment().isSigned() ? "See the record" : "Read and sign",
            On.of(shown.commitment()).written());
    return message(shown, List.of(open));
  }

  /**
   * To somebody who can sign.
   *
   * @param isOfThisWording false where the message asked for a signature of an earlier one
   */
  static Rendered.Message toMember(Shown shown, MemberId viewer, boolean isOfThisWording) {
    if (!isOfThisWording) {
      var says =
          "The wording of the commitment of %s was changed after this message. A newer one asks for your signature."
              .formatted(Phrases.name(shown.team()));
      return new Rendered.Message(says, List.of(Layout.section(says)));
    }
    return message(shown, buttons(shown, viewer));
  }

  private static Rendered.Message message(Shown shown, List<? extends BlockElement> buttons) {
    var blocks = promises(shown);
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("commitment.buttons", buttons.toArray(new BlockElement[0])));
    }
    var wording = shown.commitment().wording();
    var plain =
        "%s. Product: %s. Engineering: %s."
            .formatted(
                CommitmentWords.headline(shown),
                Mrkdwn.escape(wording.product()),
                Mrkdwn.escape(wording.engineering()));
    return new Rendered.Message(Limits.cut(plain, Limits.MESSAGE_TEXT), blocks);
  }

  /** What is promised, by whom it is signed, and that it was changed. */
  static List<LayoutBlock> promises(Shown shown) {
    var commitment = shown.commitment();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(CommitmentWords.headline(shown)));
    for (var side : Side.values()) {
      blocks.add(
          Layout.section(side == Side.PRODUCT ? "*Product promises:*" : "*Engineering promises:*"));
      blocks.add(Layout.asTyped(commitment.wording().of(side)));
      blocks.add(Layout.context(CommitmentWords.signature(side, shown)));
    }
    commitment
        .edited()
        .filter(edit -> !commitment.isSigned())
        .ifPresent(edit -> blocks.add(Layout.context(CommitmentWords.edited(edit))));
    return blocks;
  }

  /** What the viewer can do: sign for a side of theirs, word it anew. */
  static List<BlockElement> buttons(Shown shown, MemberId viewer) {
    var commitment = shown.commitment();
    var buttons = new ArrayList<BlockElement>();
    for (var side : commitment.open(viewer, shown.team().roster())) {
      buttons.add(sign(side, commitment));
    }
    if (shown.mayReword(viewer)) {
      var on = On.of(commitment).written();
      buttons.add(Layout.button(Ids.REWORD, "Change the wording", on));
    }
    return buttons;
  }

  private static BlockElement sign(Side side, Commitment commitment) {
    return Layout.primary(Ids.sign(side), "Sign for " + side.word(), On.of(commitment).written());
  }
}
