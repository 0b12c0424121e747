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
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.SurpriseRecord;
import io.plumbline.surprise.slack.SurpriseFigures;
import io.plumbline.surprise.slack.SurpriseSlack;
import io.plumbline.surprise.store.JdbcSurprises;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** Builds what keeps surprises out: decisions made known, surprises flagged, the commitment. */
final class NoSurprises {
  private final Kit kit;
  private final ForTeam forTeam;
  private final AskExport askExport;
  private final JdbcDecisions decisions;
  private final JdbcAskings askings;
  private final DecisionTrail trail;
  private final AskProduct askProduct;
  private final DecisionSlack.Acts decisionActs;
  private final DecisionSlack decisionFace;
  private final JdbcSurprises surprises;
  private final SurpriseRecord record;
  private final FlagSurprise flagSurprise;
  private final JdbcCommitments commitments;
  private final CommitmentBook book;
  private final CommitmentRoom room;
  private final CommitmentSlack.Acts commitmentActs;

  /**
   * @param scope what happened to the scope, for the commitment's record
   */
  NoSurprises(Kit kit, ForTeam forTeam, AskExport askExport, Deviations scope) {
    this.kit = kit;
    this.forTeam = forTeam;
    this.askExport = askExport;
    this.decisions = new JdbcDecisions(kit.jdbi());
    this.askings = new JdbcAskings(kit.jdbi());
    this.trail = new DecisionTrail(kit.journal(), kit.surfaces(), kit.alarms());
    this.askProduct =
        new AskProduct(kit.transactions(), decisions, askings, kit.teams(), trail, kit.clock());
    this.decisionActs = decide();
    this.decisionFace =
        new DecisionSlack(
            kit.commands(),
            forTeam,
            new DecisionSlack.Shelves(decisions, askings),
            kit.teams(),
            decisionActs,
            kit.clock());
    this.surprises = new JdbcSurprises(kit.jdbi());
    this.record = new SurpriseRecord(surprises);
    this.flagSurprise = flag();
    this.commitments = new JdbcCommitments(kit.jdbi());
    this.book = new CommitmentBook(commitments, List.of(record, scope));
    this.room = commitmentRoom();
    this.commitmentActs =
        new CommitmentSlack.Acts(new SignCommitment(room), new RewordCommitment(room));
  }

  private DecisionSlack.Acts decide() {
    var transactions = kit.transactions();
    var requests = kit.requests();
    return new DecisionSlack.Acts(
        new RecordDecision(
            transactions, requests, decisions, kit.teams(), askProduct, trail, kit.clock()),
        new AnswerDecision(
            transactions, requests, decisions, askings, kit.teams(), trail, kit.clock()),
        askExport);
  }

  private FlagSurprise flag() {
    return new FlagSurprise(
        kit.transactions(),
        kit.requests(),
        surprises,
        kit.teams(),
        kit.journal(),
        kit.surfaces(),
        kit.clock());
  }

  private CommitmentRoom commitmentRoom() {
    return new CommitmentRoom(
        kit.transactions(),
        kit.requests(),
        book,
        kit.teams(),
        new CommitmentTrail(kit.journal(), kit.surfaces()),
        kit.clock());
  }

  void offer(Offers offers) {
    offerDecisions(offers);
    offerSurprises(offers);
    offerCommitment(offers);
  }

  private void offerDecisions(Offers offers) {
    offers.slack().add(decisionFace);
    offers
        .wakeables()
        .add(
            new WakeDecision(
                kit.transactions(),
                decisions,
                askings,
                kit.teams(),
                kit.people(),
                askProduct,
                trail));
    offers.changed().add(askProduct);
    offers.accounts().add(askProduct);
    offers.exporters().add(new MadrExporter(decisions));
    offers.agenda().add(new DecisionTalks(decisions));
    offers.home().add(new DecisionsToKnow(decisions));
    offers.home().add(new DecisionFigures(decisions));
  }

  private void offerSurprises(Offers offers) {
    offers
        .slack()
        .add(new SurpriseSlack(kit.commands(), forTeam, surprises, kit.teams(), flagSurprise));
    offers.agenda().add(record);
    offers.home().add(new SurpriseFigures(surprises));
  }

  private void offerCommitment(Offers offers) {
    var renew = new RenewCommitment(room);
    offers
        .slack()
        .add(
            new CommitmentSlack(
                kit.commands(), forTeam, book, kit.teams(), commitmentActs, kit.clock()));
    offers.changed().add(renew);
    offers.starts().add(new ScheduledRenewal(renew));
    offers.home().add(new CommitmentsToSign(commitments));
    offers.home().add(new CommitmentFigures(book));
  }

  /** What the next retro finds on its board. */
  SurpriseRecord record() {
    return record;
  }

  DecisionSlack.Acts decisionActs() {
    return decisionActs;
  }

  /** The form in which this person records a decision of the team. */
  Optional<View> decisionForm(Team team, String title, MemberId viewer) {
    return decisionFace.form(team, title, viewer);
  }

  FlagSurprise flagSurprise() {
    return flagSurprise;
  }

  CommitmentSlack.Acts commitmentActs() {
    return commitmentActs;
  }
}
