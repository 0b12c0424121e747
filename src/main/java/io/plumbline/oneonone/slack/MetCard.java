package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;

/** Asks the two whether they met, where nothing was noted; says afterwards what was said. */
final class MetCard {
  private MetCard() {}

  static Rendered.Message render(Shown shown) {
    var talk = shown.talk();
    var blocks = new ArrayList<LayoutBlock>();
    if (talk.isOver()) {
      var says = OneOnOneWords.ended(talk, talk.closed().orElseThrow());
      blocks.add(Layout.section(says));
      return new Rendered.Message(says, blocks);
    }
    var says =
        "Did you meet? Nothing was noted in your 1:1 of %s. What you did not tick off comes up again next time."
            .formatted(Phrases.moment(talk.openedAt().orElse(talk.plannedAt()), shown.team()));
    blocks.add(Layout.section(says));
    blocks.add(
        Layout.actions(
            "oneonone.met",
            Layout.primary(Ids.MET, "We met", On.talk(talk)),
            Layout.button(Ids.NOT_MET, "We did not", On.talk(talk)),
            Layout.button(Ids.NOTE, "Add a note", On.talk(talk))));
    return new Rendered.Message(says, blocks);
  }
}
