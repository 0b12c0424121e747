package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.audit.Audit;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.Question;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** Asks one person: what, how long, who sees what, until when. */
final class InvitationCard {
  private InvitationCard() {}

  /** An invitation with what its messages say. */
  record Asked(Team team, Audit audit, Invitation invitation, int confidential) {
    boolean isOver() {
      return !audit.isRunning() || invitation.state() == State.OVER;
    }
  }

  static Rendered.Message render(Asked asked) {
    var team = asked.team();
    var audit = asked.audit();
    var title = "Quarterly alignment audit · %s".formatted(Phrases.name(team));
    if (asked.isOver()) {
      return said(title, closed(audit, team));
    }
    var closes = "closes " + AuditWords.moment(audit.closesAt(), team);
    var what =
        "%s on how product and engineering work together. It takes about three minutes. %s"
            .formatted(
                AuditWords.questions(Question.of(audit, asked.invitation().part())),
                AuditWords.sprint(audit, team));
    var promise = PromiseWords.of(team, audit, asked.invitation(), asked.confidential());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s* · %s".formatted(title, closes)));
    blocks.add(Layout.section(what));
    blocks.add(Layout.section(promise));
    var standing = standing(asked.invitation());
    if (!standing.isEmpty()) {
      blocks.add(Layout.context(standing));
    }
    blocks.add(Layout.actions("audit.buttons", buttons(asked).toArray(new BlockElement[0])));
    var plain = String.join(" ", title + ", " + closes + ".", what, promise, standing).strip();
    return new Rendered.Message(plain, blocks);
  }

  /** Once three days have passed, and once five have; nothing else, to nobody else. */
  static Rendered.Message reminder(Asked asked) {
    var team = asked.team();
    var audit = asked.audit();
    if (asked.isOver()) {
      return said("Alignment audit · " + Phrases.name(team), closed(audit, team));
    }
    var name = "The audit for %s".formatted(Phrases.name(team));
    var says =
        asked.invitation().isOpen()
            ? "%s closes %s. Yours is open; a started answer is saved."
                .formatted(name, AuditWords.moment(audit.closesAt(), team))
            : "%s closes %s. %s"
                .formatted(
                    name, AuditWords.moment(audit.closesAt(), team), standing(asked.invitation()));
    return new Rendered.Message(
        says,
        Layout.blocks(
            Layout.section(says),
            Layout.actions("audit.buttons", buttons(asked).toArray(new BlockElement[0]))));
  }

  private static String closed(Audit audit, Team team) {
    return "It closed on %s. Thank you for your part in it."
        .formatted(
            AuditWords.day(audit.closed().map(Audit.Closing::at).orElse(audit.closesAt()), team));
  }

  static String standing(Invitation invitation) {
    return switch (invitation.state()) {
      case OPEN, GONE, OVER -> "";
      case ANSWERED -> "You have answered. You can change it until it closes.";
      case DECLINED -> "You said: not this time. You can still answer until it closes.";
    };
  }

  static List<BlockElement> buttons(Asked asked) {
    var audit = asked.audit().id();
    var state = asked.invitation().state();
    var label = state == State.ANSWERED ? "Change my answers" : "Answer";
    var answer = Layout.primary(Ids.of(Ids.ANSWER, audit), label, On.written(audit));
    var decline = Layout.button(Ids.of(Ids.DECLINE, audit), "Not this time", On.written(audit));
    return state == State.DECLINED ? List.of(answer) : List.of(answer, decline);
  }

  private static Rendered.Message said(String title, String sentence) {
    return new Rendered.Message(
        title + ". " + sentence,
        Layout.blocks(Layout.section("*%s*\n%s".formatted(title, sentence))));
  }
}
