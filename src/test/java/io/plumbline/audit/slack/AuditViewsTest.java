package io.plumbline.audit.slack;

import static io.plumbline.audit.AuditWorld.CLOSE;
import static io.plumbline.audit.AuditWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Action;
import io.plumbline.action.Origin;
import io.plumbline.audit.AnswerAudit.Sheet;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Audit;
import io.plumbline.audit.Audit.Change;
import io.plumbline.audit.Audit.Closing;
import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Circle;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.Part;
import io.plumbline.audit.Published;
import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Published.Text;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.audit.Voice;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.testing.Golden;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AuditViewsTest {
  private static final Team CHECKOUT = TestTeams.checkout();
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  @Test
  void invitation() {
    Golden.message(
        "audit",
        "invitation_engineer",
        InvitationCard.render(asked(ELI, Part.ENGINEER, Voice.CONFIDENTIAL, State.OPEN, 6)));
    Golden.message(
        "audit",
        "invitation_single_lead",
        InvitationCard.render(asked(LENA, Part.LEAD, Voice.BY_NAME, State.OPEN, 0)));
    Golden.message(
        "audit",
        "invitation_mirror_answered",
        InvitationCard.render(asked(PRIYA, Part.MIRROR, Voice.BY_NAME, State.ANSWERED, 6)));
    Golden.message(
        "audit",
        "invitation_too_few_declined",
        InvitationCard.render(asked(LENA, Part.LEAD, Voice.CONFIDENTIAL, State.DECLINED, 2)));
    var over =
        new InvitationCard.Asked(
            CHECKOUT,
            closed("2026-Q4", CLOSE, List.of(), new Turnout(6, 5, 1)),
            invitation(ELI, Part.ENGINEER, Voice.CONFIDENTIAL, State.OVER),
            6);
    Golden.message("audit", "invitation_closed", InvitationCard.render(over));
  }

  @Test
  void invitation_before_the_first_sprint() {
    var running = running(List.of());
    var first = new Sprint(1, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 15));
    var audit =
        new Audit(
            running.id(),
            running.team(),
            running.period(),
            running.openedAt(),
            running.closesAt(),
            running.rules(),
            new Audit.About(first, false),
            List.of(),
            null);
    var lena = invitation(LENA, Part.LEAD, Voice.CONFIDENTIAL, State.OPEN);
    Golden.message(
        "audit",
        "invitation_before_first_sprint",
        InvitationCard.render(new InvitationCard.Asked(CHECKOUT, audit, lena, 6)));
  }

  @Test
  void reminder() {
    Golden.message(
        "audit",
        "reminder",
        InvitationCard.reminder(asked(ELI, Part.ENGINEER, Voice.CONFIDENTIAL, State.OPEN, 6)));
  }

  @Test
  void form() {
    var changed = List.of(new Change(3, "Invite a lead to each interview"));
    var sheet =
        new Sheet(
            CHECKOUT,
            running(changed),
            invitation(ELI, Part.ENGINEER, Voice.CONFIDENTIAL, State.OPEN),
            new Answers(Map.of("why", 2), Map.of("heard", "Mostly after the decision.")));
    Golden.view("audit", "form_resumed", AnswerModal.render(sheet, "Answers are confidential."));
    Golden.view(
        "audit",
        "form_not_kept",
        AnswerModal.notKept("It closed.", sheet.answers(), Question.ALWAYS));
  }

  @Test
  void results() {
    Golden.message("audit", "result_with_names", ResultCard.toRunner(result()));
    Golden.message("audit", "result_in_channel", ResultCard.inChannel(result()));
    Golden.view("audit", "result_form", ResultCard.view(result(), true));
    var nothing =
        new Result(
            CHECKOUT,
            closed("2026-Q4", CLOSE, List.of(), null),
            Published.NOTHING,
            null,
            List.of());
    Golden.message("audit", "result_too_few", ResultCard.toRunner(nothing));
  }

  @Test
  void in_the_channel_a_result_is_compared_only_with_one_that_is_there_too() {
    var shown = result();
    assertThat(ResultCard.toRunner(shown).text()).contains("since Q3 2026");
    assertThat(ResultCard.inChannel(shown).text()).doesNotContain("Q3 2026");

    var last = shown.last().orElseThrow();
    var before = new Result.Before(posted(last.audit()), last.published());
    var compared = new Result(CHECKOUT, shown.audit(), shown.published(), before, shown.filed());
    assertThat(ResultCard.inChannel(compared).text()).contains("since Q3 2026");
  }

  private static Audit posted(Audit audit) {
    var at = audit.closed().orElseThrow().at();
    return new Audit(
        audit.id(),
        audit.team(),
        audit.period(),
        audit.openedAt(),
        audit.closesAt(),
        audit.rules(),
        audit.about(),
        audit.changes(),
        new Closing(at, audit.turnout().orElse(null), new Audit.Posted(LENA, at)));
  }

  @Test
  void result_of_two_leads() {
    var all = closed("2026-Q4", CLOSE, List.of(), null);
    var ofLeads =
        new Audit(
            all.id(),
            all.team(),
            all.period(),
            all.openedAt(),
            all.closesAt(),
            AuditRules.DEFAULT,
            all.about(),
            List.of(),
            all.closing());
    var nothing = new Result(CHECKOUT, ofLeads, Published.NOTHING, null, List.of());
    Golden.message("audit", "result_of_two_leads", ResultCard.toRunner(nothing));
  }

  @Test
  void change_and_settings() {
    Golden.view(
        "audit", "change", ChangeModal.render(result(), "Write down what was decided", MONDAY));
    Golden.view(
        "audit",
        "settings",
        SettingsModal.render(CHECKOUT, new AuditRules(Who.EVERYBODY, true, 4)));
  }

  @Test
  void trend() {
    Golden.message("audit", "trend", AuditFiles.trend(CHECKOUT, List.of(result(), before()), true));
  }

  // ---- fixtures

  private static InvitationCard.Asked asked(
      MemberId member, Part part, Voice voice, State state, int confidential) {
    return new InvitationCard.Asked(
        CHECKOUT, running(List.of()), invitation(member, part, voice, state), confidential);
  }

  private static Invitation invitation(MemberId member, Part part, Voice voice, State state) {
    return new Invitation(11, id(2), member, part, voice, state, 1);
  }

  private static AuditId id(long number) {
    return new AuditId(TestTeams.WORKSPACE, number);
  }

  private static Audit running(List<Change> changes) {
    return audit("2026-Q4", MONDAY_TEN, CLOSE, changes, null);
  }

  private static Audit closed(
      String period, Instant at, List<Change> changes, @Nullable Turnout turnout) {
    return audit(period, MONDAY_TEN, at, changes, new Closing(at, turnout, null));
  }

  private static Audit audit(
      String period,
      Instant opened,
      Instant closes,
      List<Change> changes,
      @Nullable Closing closing) {
    return new Audit(
        id(2),
        CHECKOUT.id(),
        period,
        opened,
        closes,
        new AuditRules(Who.EVERYBODY, true, 5),
        new Audit.About(
            new Sprint(21, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 25)), true),
        changes,
        closing);
  }

  private static Result result() {
    var changes = List.of(new Change(3, "Invite a lead to each interview"));
    var published =
        new Published(
            List.of(
                new Figure(Circle.ENGINEERING, "why", new ScoreFigure(33, 33, 11)),
                new Figure(Circle.ENGINEERING, "heard", new ScoreFigure(39, 41, null)),
                new Figure(Circle.ENGINEERING, "change-3", new ScoreFigure(36, 36, 11)),
                new Figure(Circle.ENGINEERS, "why", new ScoreFigure(32, 32, 6)),
                new Figure(Circle.LEADS, "why", new ScoreFigure(34, 34, 5))),
            List.of(
                new Text("why", "The goals have whys since last quarter."),
                new Text("one_thing", "Write down what was decided"),
                new Text("one_thing", "<!channel> *Tell us* before the demo")),
            List.of(
                new Named(PRIYA, Part.MIRROR, "why", 5, ""),
                new Named(PRIYA, Part.MIRROR, "heard", 4, "I ask in each planning.")));
    var filed =
        new Action(
            7,
            CHECKOUT.id(),
            new Origin("audit", 2),
            "Post decisions the same day",
            LENA,
            LocalDate.of(2026, 11, 20),
            PRIYA,
            CLOSE);
    return new Result(
        CHECKOUT,
        closed("2026-Q4", CLOSE, changes, new Turnout(14, 11, 1)),
        published,
        new Result.Before(before().audit(), before().published()),
        List.of(filed));
  }

  private static Result before() {
    var at = Instant.parse("2026-07-27T08:00:00Z");
    var published =
        new Published(
            List.of(
                new Figure(Circle.ENGINEERING, "why", new ScoreFigure(38, 38, 5)),
                new Figure(Circle.ENGINEERING, "heard", new ScoreFigure(36, 36, 5))),
            List.of(),
            List.of());
    return new Result(
        CHECKOUT,
        closed("2026-Q3", at, List.of(), new Turnout(6, 5, 0)),
        published,
        null,
        List.of());
  }
}
