package io.plumbline.app;

import io.plumbline.action.Actions;
import io.plumbline.audit.AnswerAudit;
import io.plumbline.audit.AuditActs;
import io.plumbline.audit.AuditRoom;
import io.plumbline.audit.AuditShelves;
import io.plumbline.audit.AuditTrail;
import io.plumbline.audit.ChangeAuditRules;
import io.plumbline.audit.FileChange;
import io.plumbline.audit.OpenAudit;
import io.plumbline.audit.PostResult;
import io.plumbline.audit.ReadResults;
import io.plumbline.audit.WakeAudit;
import io.plumbline.audit.record.AuditExporter;
import io.plumbline.audit.record.TrendExporter;
import io.plumbline.audit.slack.AuditSlack;
import io.plumbline.audit.slack.TopicForm;
import io.plumbline.audit.store.JdbcAuditRulesBook;
import io.plumbline.audit.store.JdbcAudits;
import io.plumbline.audit.store.JdbcInvitations;
import io.plumbline.audit.store.JdbcResults;
import io.plumbline.audit.store.JdbcSealedAnswers;
import io.plumbline.export.AskExport;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.store.JdbcSprintPlans;
import io.plumbline.team.store.JdbcAbsences;
import io.plumbline.team.store.KnownTeams;
import java.security.SecureRandom;
import java.util.List;

/** Builds the alignment audit. */
final class Alignment {
  private final JdbcSealedAnswers sealed;
  private final AuditActs acts;
  private final WakeAudit wake;
  private final ReadResults results;
  private final AuditSlack slack;

  Alignment(Kit kit, Actions actions, ForTeam forTeam, AskExport askExport, TopicForm topicForm) {
    var jdbi = kit.jdbi();
    var teams = new KnownTeams(jdbi, kit.teams());
    this.sealed = new JdbcSealedAnswers(jdbi, kit.database().keys());
    var shelves =
        new AuditShelves(
            new JdbcAudits(jdbi),
            new JdbcInvitations(jdbi),
            sealed,
            new JdbcResults(jdbi),
            new JdbcAuditRulesBook(jdbi));
    var trail = new AuditTrail(kit.journal(), kit.surfaces(), kit.alarms());
    var room =
        new AuditRoom(kit.transactions(), kit.requests(), teams, shelves, trail, kit.clock());
    var sprints = new CurrentSprint(new JdbcSprintPlans(jdbi));
    this.acts =
        new AuditActs(
            new OpenAudit(room, sprints, actions),
            new AnswerAudit(room),
            new PostResult(room),
            new FileChange(room, actions),
            new ChangeAuditRules(room));
    this.wake = new WakeAudit(room, kit.people(), new JdbcAbsences(jdbi), new SecureRandom());
    this.results = new ReadResults(shelves, teams, actions);
    this.slack =
        new AuditSlack(
            kit.commands(),
            forTeam,
            shelves,
            teams,
            acts,
            results,
            askExport,
            topicForm,
            kit.clock());
  }

  /** Destroys keys that a crash kept from it; before the first request. */
  void destroyLeftOverKeys() {
    sealed.destroyLeftOver();
  }

  AuditActs acts() {
    return acts;
  }

  WakeAudit wake() {
    return wake;
  }

  void offer(Offers offers) {
    offers.slack().add(slack);
    offers.wakeables().add(wake);
    offers.home().addAll(slack.home());
    offers.starts().add(new ScheduledAudit(acts.open()));
    offers.exporters().addAll(List.of(new AuditExporter(results), new TrendExporter(results)));
  }
}
