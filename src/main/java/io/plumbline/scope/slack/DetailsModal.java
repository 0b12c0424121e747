package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.scope.Ask;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.ScopeRequests.Version;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** All of a request: every word of it, its earlier versions, and what was said to it. */
final class DetailsModal {
  private static final int PIECE = 1000;
  private static final int MOST = 60;
  private static final int EARLIER = 1200;

  private DetailsModal() {}

  static View render(Shown shown, List<Version> versions, MemberId viewer) {
    var request = shown.request();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s*\n%s".formatted(ScopeCard.title(shown), StatusWords.of(shown))));
    blocks.add(Layout.section("*%s*".formatted(ScopeWords.headline(request.ask()))));
    blocks.add(Layout.context("Why now"));
    pieces(request.ask().whyNow()).forEach(piece -> blocks.add(Layout.section(piece)));
    blocks.add(Layout.section(rest(request.ask())));
    blocks.add(
        Layout.actions(
            "scope.details_buttons",
            ScopeCard.buttons(viewer, shown).toArray(BlockElement[]::new)));
    blocks.add(Layout.divider());
    said(shown, viewer).forEach(line -> blocks.add(Layout.context(line)));
    earlier(shown, versions, blocks);
    var all = List.copyOf(blocks.subList(0, Math.min(blocks.size(), Limits.VIEW_BLOCKS)));
    return Forms.toRead(Ids.VIEW, "Scope change", On.of(request), all);
  }

  private static List<String> said(Shown shown, MemberId viewer) {
    var lines = shown.lines();
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size()).stream()
        .map(LedgerLine::said)
        .map(said -> ScopeWords.told(said, viewer))
        .toList();
  }

  private static void earlier(Shown shown, List<Version> versions, List<LayoutBlock> blocks) {
    for (var version : versions) {
      if (version.number() == shown.request().version() || blocks.size() > MOST) {
        continue;
      }
      blocks.add(Layout.divider());
      blocks.add(
          Layout.section(
              "*Version %d*, %s\n%s\n*Why now*  %s\n%s"
                  .formatted(
                      version.number(),
                      Phrases.moment(version.at(), shown.team()),
                      ScopeWords.headline(version.ask()),
                      Mrkdwn.escape(Limits.cut(version.ask().whyNow(), EARLIER)),
                      rest(version.ask()))));
    }
  }

  private static String rest(Ask ask) {
    var lines = new ArrayList<String>();
    var leaves = ScopeWords.leaves(ask);
    lines.add("*What leaves*  " + (leaves.isEmpty() ? "nothing" : leaves));
    lines.add("*Size*  " + orUnsaid(ask.size()));
    lines.add("*Evidence*  " + orUnsaid(ask.evidence()));
    lines.add("*Needed by*  " + ask.neededBy().map(Phrases::day).orElse("not said"));
    return String.join("\n", lines);
  }

  private static String orUnsaid(String typed) {
    return typed.isEmpty() ? "not said" : Mrkdwn.escape(typed);
  }

  /** The text in parts that stay within a section even where much of it has to be made inert. */
  private static List<String> pieces(String typed) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (from < typed.length()) {
      int left = typed.codePointCount(from, typed.length());
      int to = typed.offsetByCodePoints(from, Math.min(PIECE, left));
      pieces.add(Mrkdwn.escape(typed.substring(from, to)));
      from = to;
    }
    return pieces;
  }
}
