package io.plumbline.surprise.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.surprise.Surprise;
import io.plumbline.team.Team;
import java.util.ArrayList;

/** A surprise as product managers and leads read it. */
final class SurpriseCard {
  private SurpriseCard() {}

  static Rendered.Message render(Surprise surprise, Team team) {
    var headline =
        "*Surprise · %s* · %s".formatted(Phrases.name(team), SurpriseWords.bySide(surprise.side()));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline));
    blocks.add(Layout.asTyped(surprise.what()));
    surprise.link().ifPresent(link -> blocks.add(Layout.section(address(link.url()))));
    blocks.add(Layout.context(origin(surprise)));
    var plain = "%s: %s".formatted(headline, Mrkdwn.escape(surprise.what()));
    return new Rendered.Message(Limits.cut(plain, Limits.MESSAGE_TEXT), blocks);
  }

  /** Shown as it is, so that nobody is led elsewhere than they read. */
  private static String address(String url) {
    return "<" + url.replace("&", "&amp;") + ">";
  }

  private static String origin(Surprise surprise) {
    return "Flagged %s%s. The next retro finds it “From the record”, and the commitment's record counts it per side, never per person."
        .formatted(
            Phrases.when(surprise.at()),
            surprise.flaggedBy().map(by -> " by " + Mrkdwn.member(by)).orElse(""));
  }
}
