package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.decision.RecordDecision;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** All of a decision, to read, with what the reader can do about it. */
final class DetailModal {
  private DetailModal() {}

  static View render(Shown shown, MemberId viewer) {
    var decision = shown.decision();
    var text = decision.text();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(DecisionCard.headline(shown)));
    blocks.add(Layout.section(DecisionWords.title(decision)));
    part(blocks, "*Context*", text.context());
    part(blocks, "*Choice*", text.choice());
    part(blocks, "*Options not taken*", text.options());
    if (decision.effect().isChange()) {
      part(blocks, "*%s*".formatted(DecisionWords.effect(decision.effect())), text.change());
    }
    blocks.add(Layout.context(DecisionWords.origin(shown)));
    var moved = DecisionWords.moved(shown);
    if (!moved.isEmpty()) {
      blocks.add(Layout.context(moved));
    }
    var buttons = new ArrayList<BlockElement>(DecisionCard.answers(shown, viewer));
    if (decision.isInForce() && RecordDecision.isAllowed(shown.team(), viewer)) {
      buttons.add(DecisionCard.button(Ids.SUPERSEDE, "Supersede", decision));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("decision.buttons", buttons.toArray(new BlockElement[0])));
    }
    var title = "Decision " + decision.number();
    return Forms.toRead(Ids.DETAIL_VIEW, title, new On(decision.id().value()), blocks);
  }

  private static void part(List<LayoutBlock> blocks, String title, String typed) {
    if (!typed.isEmpty()) {
      blocks.add(Layout.section(title));
      blocks.add(Layout.asTyped(typed));
    }
  }
}
