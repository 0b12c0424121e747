package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import io.plumbline.scope.Ask;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it stands: the same words in the channel, before each lead, before its requester.
 */
final class ScopeCard {
  private static final int SHOWN = 600;

  private ScopeCard() {}

  /** In the channel, where whoever looks may do little. */
  static Rendered.Message inChannel(Shown shown) {
    return message(shown, "", List.of(more(shown.request(), forAnybody(shown.request()))));
  }

  /** Before one person, with what they can do. */
  static Rendered.Message before(MemberId viewer, Shown shown) {
    return message(shown, "", buttons(viewer, shown));
  }

  /** The same, with a word of why it comes now. */
  static Rendered.Message before(MemberId viewer, Shown shown, String because) {
    return message(shown, because, buttons(viewer, shown));
  }

  private static Rendered.Message message(Shown shown, String because, List<BlockElement> buttons) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!because.isEmpty()) {
      blocks.add(Layout.section(because));
    }
    blocks.addAll(blocks(shown));
    blocks.add(Layout.actions("scope.card_buttons", buttons.toArray(BlockElement[]::new)));
    var text =
        "%s%s. %s. %s"
            .formatted(
                because.isEmpty() ? "" : because + " ",
                title(shown),
                ScopeWords.headline(shown.request().ask()),
                StatusWords.of(shown));
    return new Rendered.Message(Limits.cut(text, Limits.MESSAGE_TEXT), blocks);
  }

  static List<LayoutBlock> blocks(Shown shown) {
    var request = shown.request();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s*\n%s".formatted(title(shown), StatusWords.of(shown))));
    blocks.add(
        Layout.section(
            "*%s*\n%s".formatted(ScopeWords.headline(request.ask()), details(request.ask()))));
    blocks.add(Layout.context(asked(shown)));
    movedOn(shown).ifPresent(said -> blocks.add(Layout.context(said)));
    return blocks;
  }

  /** "Scope change · Checkout · Sprint 24 (day 4 of 10)", of the day on which it was asked. */
  static String title(Shown shown) {
    var sprint = shown.plan().sprint();
    var calendar = shown.team().calendar();
    var day = LocalDate.ofInstant(shown.request().askedAt(), calendar.zone());
    int nth = sprint.dayAt(day, calendar);
    var where = nth == 0 ? "" : " (day %d of %d)".formatted(nth, sprint.days(calendar));
    var kind = shown.request().ground().isPresent() ? "Expedited scope change" : "Scope change";
    return "%s · %s · Sprint %d%s"
        .formatted(kind, Phrases.name(shown.team()), sprint.number(), where);
  }

  private static String details(Ask ask) {
    var lines = new ArrayList<String>();
    lines.add("*Why now*  " + cut(ask.whyNow()));
    if (ask.kind().needsRoom()) {
      lines.add("*What leaves*  " + ScopeWords.leaves(ask));
    }
    if (!ask.size().isEmpty()) {
      lines.add("*Size*  " + Mrkdwn.escape(ask.size()));
    }
    if (!ask.evidence().isEmpty()) {
      lines.add("*Evidence*  " + Mrkdwn.escape(ask.evidence()));
    }
    return String.join("\n", lines);
  }

  private static String asked(Shown shown) {
    var request = shown.request();
    var again =
        request.version() == 1
            ? ""
            : " Changed %s: version %d."
                .formatted(Phrases.moment(request.versionAt(), shown.team()), request.version());
    var needed =
        request
            .ask()
            .neededBy()
            .map(day -> " Needed by %s.".formatted(Phrases.day(day)))
            .orElse("");
    return "Asked by %s, %s.%s%s"
        .formatted(
            Mrkdwn.member(request.requester()),
            Phrases.moment(request.askedAt(), shown.team()),
            again,
            needed);
  }

  /** That somebody who was asked is not there, while it still waits. */
  private static Optional<String> movedOn(Shown shown) {
    return shown
        .last(LedgerLine.Kind.MOVED_ON)
        .filter(said -> shown.request().isOpen())
        .map(said -> ScopeWords.told(said, shown.request().requester()));
  }

  /** What this person can do about it now. */
  static List<BlockElement> buttons(MemberId viewer, Shown shown) {
    var request = shown.request();
    if (shown.waitsFor(viewer)) {
      return forDecider(request);
    }
    if (shown.isOf(viewer) && shown.waitsForAcceptance()) {
      var on = On.of(request).written();
      return List.of(
          Layout.primary(Ids.on(Ids.ACCEPT, request), "Accept the condition", on),
          Layout.button(Ids.on(Ids.WITHDRAW, request), "Withdraw", on),
          more(request, List.of(MoreChoice.DETAILS, MoreChoice.CHANGE)));
    }
    return List.of(more(request, forAnybody(request)));
  }

  private static List<BlockElement> forDecider(ScopeRequest request) {
    var on = On.of(request).written();
    return List.of(
        Layout.primary(Ids.on(Ids.APPROVE, request), "Approve", on),
        Layout.button(Ids.on(Ids.REJECT, request), "Reject", on),
        Layout.button(Ids.on(Ids.ASK, request), "Ask", on),
        more(request, List.of(MoreChoice.DETAILS, MoreChoice.CONDITION)));
  }

  private static List<MoreChoice> forAnybody(ScopeRequest request) {
    if (request.waits()) {
      return List.of(MoreChoice.DETAILS, MoreChoice.CHANGE, MoreChoice.WITHDRAW);
    }
    boolean decided = request.isDecided() && request.state() != State.SUPERSEDED;
    return decided ? List.of(MoreChoice.DETAILS, MoreChoice.AGAIN) : List.of(MoreChoice.DETAILS);
  }

  private static OverflowMenuElement more(ScopeRequest request, List<MoreChoice> choices) {
    return OverflowMenuElement.builder()
        .actionId(Ids.on(Ids.MORE, request))
        .options(
            choices.stream().map(each -> Layout.option(each.label(), each.on(request))).toList())
        .build();
  }

  private static String cut(String typed) {
    return Mrkdwn.escape(Limits.cut(typed, SHOWN));
  }
}
