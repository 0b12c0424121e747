package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.audit.AnswerAudit.Sheet;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;

/** What commands and buttons about audits show. */
final class AuditScreens {
  private final AuditDesk desk;

  AuditScreens(AuditDesk desk) {
    this.desk = desk;
  }

  AuditDesk desk() {
    return desk;
  }

  /** The one that runs, or else the last result. */
  Answer status(Team team, MemberId viewer) {
    return desk.shelves()
        .audits()
        .runningOf(team.id())
        .map(audit -> Answer.say(running(team, audit, viewer)))
        .orElseGet(() -> results(team, viewer));
  }

  /** Who has answered, or how many have, is nobody's business while it runs. */
  private Rendered.Message running(Team team, Audit audit, MemberId viewer) {
    var says =
        "*%s* · closes %s\nIt was opened on %s. The result comes once it has closed; until then nobody sees who has answered, or how many have."
                .formatted(
                    AuditWords.title(audit, team),
                    AuditWords.moment(audit.closesAt(), team),
                    AuditWords.day(audit.openedAt(), team))
            + (team.roster().runsRituals(viewer) ? tooFew(audit) : "");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(says));
    var asked = desk.asked(team, audit, viewer);
    var own =
        asked
            .map(each -> each.invitation().isOpen() ? "Yours is open." : standing(each))
            .orElse("It does not ask you.");
    blocks.add(Layout.section(own));
    asked.ifPresent(
        each ->
            blocks.add(
                Layout.actions(
                    "audit.buttons", InvitationCard.buttons(each).toArray(new BlockElement[0]))));
    return new Rendered.Message(says + " " + own, blocks);
  }

  private static String standing(InvitationCard.Asked asked) {
    return InvitationCard.standing(asked.invitation());
  }

  Answer start(Team team, Caller by) {
    return desk.acts()
        .open()
        .open(team, by.member(), by.key())
        .fold(audit -> Answer.say(started(team, audit)), why -> Answer.say(RefusalWords.of(why)));
  }

  private String started(Team team, Audit audit) {
    return "The audit of %s is open until %s. I write to everybody whom it asks by direct message, in their own working hours."
            .formatted(Phrases.name(team), AuditWords.moment(audit.closesAt(), team))
        + tooFew(audit);
  }

  /** For who runs rituals; empty where enough are asked for something to be shown. */
  private String tooFew(Audit audit) {
    int confidential = desk.confidential(audit.id());
    return confidential > 0 && confidential < audit.rules().threshold()
        ? " It asks %s confidentially, and nothing is shown for fewer than %d. %s"
            .formatted(
                AuditWords.people(confidential), audit.rules().threshold(), AuditWords.ASK_MORE)
        : "";
  }

  Answer questions(Team team, MemberId viewer) {
    return desk.shelves()
        .audits()
        .runningOf(team.id())
        .map(audit -> questions(audit.id(), viewer))
        .orElseGet(
            () ->
                Answer.say(
                    "No audit of %s runs now, so there is nothing to answer. `/audit results` shows the last one."
                        .formatted(Phrases.name(team))));
  }

  Answer questions(AuditId audit, MemberId viewer) {
    return desk.acts()
        .answer()
        .sheet(audit, viewer)
        .fold(sheet -> Answer.open(form(sheet)), why -> Answer.say(RefusalWords.toOpen(why)));
  }

  View form(Sheet sheet) {
    var confidential = desk.confidential(sheet.audit().id());
    return AnswerModal.render(
        sheet, PromiseWords.of(sheet.team(), sheet.audit(), sheet.invitation(), confidential));
  }

  Answer results(Team team, MemberId viewer) {
    var visible = desk.results().visible(team, viewer);
    if (!visible.isEmpty()) {
      boolean runs = team.roster().runsRituals(viewer);
      return Answer.open(ResultCard.view(visible.get(0), runs));
    }
    return Answer.say(
        desk.shelves().audits().closedOf(team.id(), 1).isEmpty()
            ? none(team)
            : "The last result of %s is not in the channel. Product managers and leads have it, and can post it: %s."
                .formatted(Phrases.name(team), Phrases.planners(team)));
  }

  static String none(Team team) {
    return "%s has held no audit yet. `/audit start` opens one; `/plumbline next` says when one comes by itself."
        .formatted(Phrases.name(team));
  }

  Answer settings(Team team, MemberId viewer) {
    return team.roster().runsRituals(viewer)
        ? Answer.open(SettingsModal.render(team, desk.shelves().rules().of(team.id())))
        : Answer.say(RefusalWords.notRunner(team));
  }
}
