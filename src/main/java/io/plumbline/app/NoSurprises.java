package io.plumbline.app;

import com.slack.api.model.view.View;
import io.plumbline.commitment.CommitmentBook;
import io.plumbline.commitment.CommitmentRoom;
import io.plumbline.commitment.CommitmentTrail;
import io.plumbline.commitment.Deviations;
import io.plumbline.commitment.RenewCommitment;
import io.plumbline.commitment.RewordCommitment;
import io.plumbline.commitment.SignCommitment;
import io.plumbline.commitment.slack.CommitmentFigures;
import io.plumbline.commitment.slack.CommitmentSlack;
import io.plumbline.commitment.slack.CommitmentsToSign;
import io.plumbline.commitment.store.JdbcCommitments;
import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.AskProduct;
import io.plumbline.decision.DecisionTalks;
import io.plumbline.decision.DecisionTrail;
import io.plumbline.decision.RecordDecision;
import io.plumbline.decision.WakeDecision;
import io.plumbline.decision.madr.MadrExporter;
import io.plumbline.decision.slack.DecisionFigures;
import io.plumbline.decision.slack.DecisionSlack;
import io.plumbline.decision.slack.DecisionsToKnow;
import io.plumbline.decision.store.JdbcAskings;
import io.plumbline.decision.store.JdbcDecisions;
import io.plumbline.export.AskExport;
import io.plumbline.export.Exporter;
import io.plumbline.home.HomeSection;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.ritual.RitualStart;
import io.plumbline.schedule.Wakeable;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.SurpriseRecord;
import io.plumbline.surprise.slack.SurpriseFigures;
import io.plumbline.surprise.slack.SurpriseSlack;
import io.plumbline.surprise.store.JdbcSurprises;
import io.plumbline.team.AccountNews;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what keeps surprises out: decisions made known, surprises flagged, the commitment. */
final class NoSurprises {
  private final Kit kit;
  private final ForTeam forTeam;
  private final AskExport askExport;
  private final SurpriseRecord record;
  private final Decided decided;
  private final FlagSurprise flagSurprise;
  private final CommitmentSlack.Acts commitmentActs;
  private final List<SlackFeature> slack = new ArrayList<>();
  private final List<Wakeable> wakeables = new ArrayList<>();
  private final List<HomeSection> home = new ArrayList<>();
  private final List<RitualStart> starts = new ArrayList<>();
  private final List<Exporter> exporters = new ArrayList<>();
  private final List<CalendarChanged> changed = new ArrayList<>();
  private final List<AccountNews> accounts = new ArrayList<>();
  private final List<AgendaSource> agenda = new ArrayList<>();
  private final List<Deviations> deviations = new ArrayList<>();

  NoSurprises(Kit kit, ForTeam forTeam, AskExport askExport) {
    this.kit = kit;
    this.forTeam = forTeam;
    this.askExport = askExport;
    var surprises = new JdbcSurprises(kit.jdbi());
    this.record = new SurpriseRecord(surprises);
    this.decided = decision();
    this.flagSurprise = surprise(surprises);
    this.commitmentActs = commitment();
  }

  /** What people do with decisions, and its face. */
  private record Decided(DecisionSlack.Acts acts, DecisionSlack face) {}

  private Decided decision() {
    var decisions = new JdbcDecisions(kit.jdbi());
    var askings = new JdbcAskings(kit.jdbi());
    var trail = new DecisionTrail(kit.journal(), kit.surfaces(), kit.alarms());
    var ask =
        new AskProduct(kit.transactions(), decisions, askings, kit.teams(), trail, kit.clock());
    var acts = decisionActs(decisions, askings, ask, trail);
    var shelves = new DecisionSlack.Shelves(decisions, askings);
    var face = new DecisionSlack(kit.commands(), forTeam, shelves, kit.teams(), acts, kit.clock());
    slack.add(face);
    wakeables.add(
        new WakeDecision(
            kit.transactions(), decisions, askings, kit.teams(), kit.people(), ask, trail));
    changed.add(ask);
    accounts.add(ask);
    exporters.add(new MadrExporter(decisions));
    agenda.add(new DecisionTalks(decisions));
    home.add(new DecisionsToKnow(decisions));
    home.add(new DecisionFigures(decisions));
    return new Decided(acts, face);
  }

  private DecisionSlack.Acts decisionActs(
      JdbcDecisions decisions, JdbcAskings askings, AskProduct ask, DecisionTrail trail) {
    var transactions = kit.transactions();
    var requests = kit.requests();
    return new DecisionSlack.Acts(
        new RecordDecision(transactions, requests, decisions, kit.teams(), ask, trail, kit.clock()),
        new AnswerDecision(
            transactions, requests, decisions, askings, kit.teams(), trail, kit.clock()),
        askExport);
  }

  private FlagSurprise surprise(JdbcSurprises surprises) {
    var flag =
        new FlagSurprise(
            kit.transactions(),
            kit.requests(),
            surprises,
            kit.teams(),
            kit.journal(),
            kit.surfaces(),
            kit.clock());
    slack.add(new SurpriseSlack(kit.commands(), forTeam, surprises, kit.teams(), flag));
    agenda.add(record);
    deviations.add(record);
    home.add(new SurpriseFigures(surprises));
    return flag;
  }

  private CommitmentSlack.Acts commitment() {
    var commitments = new JdbcCommitments(kit.jdbi());
    var book = new CommitmentBook(commitments, deviations);
    var trail = new CommitmentTrail(kit.journal(), kit.surfaces());
    var room =
        new CommitmentRoom(
            kit.transactions(), kit.requests(), book, kit.teams(), trail, kit.clock());
    var acts = new CommitmentSlack.Acts(new SignCommitment(room), new RewordCommitment(room));
    var renew = new RenewCommitment(room);
    slack.add(new CommitmentSlack(kit.commands(), forTeam, book, kit.teams(), acts, kit.clock()));
    changed.add(renew);
    starts.add(new ScheduledRenewal(renew));
    home.add(new CommitmentsToSign(commitments));
    home.add(new CommitmentFigures(book));
    return acts;
  }

  /** What the next retro finds on its board. */
  SurpriseRecord record() {
    return record;
  }

  /** What features add to the record of a team's commitment; more may come until it is read. */
  List<Deviations> deviations() {
    return deviations;
  }

  DecisionSlack.Acts decisionActs() {
    return decided.acts();
  }

  /** The form in which this person records a decision of the team. */
  Optional<View> decisionForm(Team team, String title, MemberId viewer) {
    return decided.face().form(team, title, viewer);
  }

  FlagSurprise flagSurprise() {
    return flagSurprise;
  }

  CommitmentSlack.Acts commitmentActs() {
    return commitmentActs;
  }

  List<SlackFeature> slack() {
    return List.copyOf(slack);
  }

  List<Wakeable> wakeables() {
    return List.copyOf(wakeables);
  }

  List<HomeSection> home() {
    return List.copyOf(home);
  }

  List<RitualStart> starts() {
    return List.copyOf(starts);
  }

  List<Exporter> exporters() {
    return List.copyOf(exporters);
  }

  List<CalendarChanged> changed() {
    return List.copyOf(changed);
  }

  List<AccountNews> accounts() {
    return List.copyOf(accounts);
  }

  List<AgendaSource> agenda() {
    return List.copyOf(agenda);
  }
}
