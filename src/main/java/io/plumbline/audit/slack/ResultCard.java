package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.record.FigureWords;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;
import java.util.List;

/** A result, for product managers and leads and, without names, for the channel. */
final class ResultCard {
  /** So many texts leave room for the rest in a message, and in a form. */
  private static final int TEXTS_OF_MESSAGE = 18;

  private static final int TEXTS_OF_VIEW = 60;

  private ResultCard() {}

  /** To a product manager or lead. */
  static Rendered.Message toRunner(Result shown) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title(shown)));
    blocks.addAll(body(shown, TEXTS_OF_MESSAGE, true));
    blocks.add(Layout.actions("audit.buttons", buttons(shown).toArray(new BlockElement[0])));
    blocks.add(Layout.context(standing(shown)));
    return new Rendered.Message(plain(shown), capped(blocks, Limits.MESSAGE_BLOCKS));
  }

  /** In the channel, for the whole team. */
  static Rendered.Message inChannel(Result seen) {
    var shown = seen.forTheChannel();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title(shown)));
    blocks.addAll(body(shown, TEXTS_OF_MESSAGE, false));
    return new Rendered.Message(plain(shown), capped(blocks, Limits.MESSAGE_BLOCKS));
  }

  /**
   * By the command.
   *
   * @param runs whether the reader is a product manager or lead
   */
  static View view(Result shown, boolean runs) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title(shown)));
    blocks.addAll(body(shown, TEXTS_OF_VIEW, runs));
    if (runs) {
      blocks.add(Layout.actions("audit.buttons", buttons(shown).toArray(new BlockElement[0])));
      blocks.add(Layout.context(standing(shown)));
    }
    return Forms.toRead(
        Ids.VIEW,
        "Alignment audit",
        new On(shown.audit().id().value()),
        capped(blocks, Limits.VIEW_BLOCKS));
  }

  private static List<LayoutBlock> capped(List<LayoutBlock> blocks, int most) {
    return blocks.subList(0, Math.min(most, blocks.size()));
  }

  /** Plain: it is a header's. */
  private static String title(Result shown) {
    return "Alignment audit · %s · %s"
        .formatted(shown.team().name(), FigureWords.quarter(shown.audit()));
  }

  private static List<LayoutBlock> body(Result shown, int texts, boolean runs) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.context(ResultBlocks.turnout(shown)));
    if (runs && ResultBlocks.isAskedOfTooFew(shown)) {
      blocks.add(Layout.section(AuditWords.ASK_MORE));
    }
    blocks.addAll(ResultBlocks.scores(shown));
    var findings = shown.findings();
    if (!findings.isEmpty()) {
      blocks.add(Layout.section("*What to do*"));
    } else if (!shown.published().isEmpty()) {
      blocks.add(Layout.section("Nothing here is low, and nothing has fallen much."));
    }
    for (int i = 0; i < findings.size(); i++) {
      var finding = findings.get(i);
      blocks.add(
          runs
              ? FindingWords.block(shown, finding, i)
              : Layout.section(FindingWords.sentence(shown, finding)));
    }
    blocks.addAll(ResultBlocks.filed(shown));
    blocks.addAll(ResultBlocks.texts(shown, texts, runs));
    return blocks;
  }

  private static List<BlockElement> buttons(Result shown) {
    var id = shown.audit().id();
    var file =
        Layout.primary(
            Ids.of(Ids.CHANGE, id),
            "File a change",
            Payloads.write(ChangeModal.Start.blank(shown.audit())));
    var post = Layout.button(Ids.of(Ids.POST, id), "Post to the channel", On.written(id));
    boolean canPost =
        shown.audit().posted().isEmpty() && !shown.published().forTheChannel().isEmpty();
    return canPost ? List.of(file, post) : List.of(file);
  }

  private static String standing(Result shown) {
    var team = shown.team();
    if (shown.published().forTheChannel().isEmpty()) {
      return "Only product managers and leads see this: nothing of it can go to the channel.";
    }
    return shown
        .audit()
        .posted()
        .map(
            posted ->
                "%s posted it to %s, without what was said by name."
                    .formatted(Mrkdwn.member(posted.by()), Mrkdwn.channel(team.channel())))
        .orElse("Only product managers and leads see this, until one of them posts it.");
  }

  private static String plain(Result shown) {
    var says = new StringBuilder(AuditWords.title(shown.audit(), shown.team())).append(". ");
    says.append(ResultBlocks.turnout(shown));
    if (ResultBlocks.isAskedOfTooFew(shown)) {
      says.append(' ').append(AuditWords.ASK_MORE);
    }
    for (var question : Question.of(shown.audit())) {
      if (question.scored()) {
        ResultBlocks.score(shown, question)
            .ifPresent(
                score -> says.append(" %s %s".formatted(Mrkdwn.escape(question.words()), score)));
      }
    }
    shown.findings().forEach(each -> says.append(' ').append(FindingWords.sentence(shown, each)));
    return Limits.cut(says.toString(), Limits.MESSAGE_TEXT);
  }
}
