package io.plumbline.audit.slack;

import static io.plumbline.audit.AuditWorld.CLOSE;
import static io.plumbline.audit.AuditWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;

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
import io.plumbline.audit.Part;
import io.plumbline.audit.Published;
import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Published.Text;
import io.plumbline.audit.Question;
import io.plumbline.audit.Refusal;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.audit.Voice;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every view of an audit with hostile text in each place where people's text can stand. */
final class AuditInertTest {
  @Test
  void messages() {
    Hostile.message(typed -> ResultCard.toRunner(result(typed)));
    Hostile.message(typed -> ResultCard.inChannel(result(typed)));
    Hostile.message(
        typed ->
            InvitationCard.render(
                new InvitationCard.Asked(team(typed), audit(typed, null), invitation(), 6)));
    Hostile.message(
        typed -> AuditFiles.trend(team(typed), List.of(result(typed), result(typed)), true));
  }

  @Test
  void forms_and_home() {
    Hostile.view(typed -> ResultCard.view(result(typed), true));
    Hostile.view(
        typed -> {
          var sheet = new Sheet(team(typed), audit(typed, null), invitation(), answers(typed));
          return AnswerModal.render(sheet, "");
        });
    Hostile.view(typed -> AnswerModal.notKept("Over.", answers(typed), Question.ALWAYS));
    Hostile.view(typed -> SettingsModal.render(team(typed), AuditRules.DEFAULT));
    Hostile.view(typed -> ChangeModal.render(result(typed), typed, LocalDate.of(2026, 10, 26)));
    Hostile.blocks(typed -> AuditFigures.render(result(typed)));
    Hostile.blocks(
        typed -> List.of(AuditsWaiting.block(team(typed), audit(typed, null), invitation())));
  }

  @Test
  void sentences() {
    Hostile.sentence(typed -> RefusalWords.of(new Refusal.NotRunner(team(typed))));
    Hostile.sentence(typed -> RefusalWords.of(new Refusal.Over(team(typed), audit(typed, null))));
    Hostile.sentence(typed -> SettingsWords.saved(team(typed), AuditRules.DEFAULT));
    Hostile.sentence(typed -> AuditScreens.none(team(typed)));
  }

  private static Answers answers(String typed) {
    return new Answers(Map.of("why", 2), Map.of("why", typed + "x", "one_thing", typed + "x"));
  }

  private static Invitation invitation() {
    return new Invitation(
        1,
        new AuditId(TestTeams.WORKSPACE, 2),
        LENA,
        Part.LEAD,
        Voice.CONFIDENTIAL,
        Invitation.State.OPEN,
        1);
  }

  private static Team team(String typed) {
    return TestTeams.team(7, Hostile.asName(typed));
  }

  private static Audit audit(String typed, @Nullable Closing closing) {
    return new Audit(
        new AuditId(TestTeams.WORKSPACE, 2),
        team(typed).id(),
        "2026-Q4",
        MONDAY_TEN,
        CLOSE,
        new AuditRules(Who.EVERYBODY, false, 5),
        new Audit.About(
            new Sprint(21, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 25)), true),
        List.of(new Change(3, typed)),
        closing);
  }

  private static Result result(String typed) {
    var published =
        new Published(
            List.of(
                new Figure(Circle.ENGINEERING, "why", new ScoreFigure(22, 22, 6)),
                new Figure(Circle.ENGINEERING, "change-3", new ScoreFigure(22, 22, 6))),
            List.of(new Text("why", typed), new Text("one_thing", typed)),
            List.of(new Named(PRIYA, Part.MIRROR, "heard", 4, typed)));
    var filed =
        new Action(
            7,
            team(typed).id(),
            new Origin("audit", 2),
            typed,
            LENA,
            LocalDate.of(2026, 11, 20),
            PRIYA,
            CLOSE);
    var audit = audit(typed, new Closing(CLOSE, new Turnout(6, 6, 0), null));
    return new Result(
        team(typed), audit, published, new Result.Before(audit, published), List.of(filed));
  }
}
