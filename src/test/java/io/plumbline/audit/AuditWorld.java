package io.plumbline.audit;

import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.store.JdbcAuditRulesBook;
import io.plumbline.audit.store.JdbcAudits;
import io.plumbline.audit.store.JdbcInvitations;
import io.plumbline.audit.store.JdbcResults;
import io.plumbline.audit.store.JdbcSealedAnswers;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.store.JdbcSprintPlans;
import io.plumbline.store.Database;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcAbsences;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The audit over a real database, for Checkout of {@link TestTeams} with more engineers. It is ten
 * on Monday 12 October in Berlin; an audit that is opened then closes on Monday 26 October.
 */
public final class AuditWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-10-12T08:00:00Z");
  public static final Instant CLOSE = Instant.parse("2026-10-26T09:00:00Z");
  public static final MemberId NOOR = new MemberId("UNOOR");
  public static final MemberId MIKA = new MemberId("UMIKA");
  public static final MemberId ZOE = new MemberId("UZOE");
  public static final List<MemberId> ENGINEERS = List.of(ELI, NOOR, MIKA, ZOE);

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final Database database;
  public final FakePeople people =
      FakePeople.ofCheckout().member(NOOR, "Noor").member(MIKA, "Mika").member(ZOE, "Zoe");
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new HashMap<>();
  public final JdbcTeams teams;
  public final JdbcActions actions;
  public final JdbcSealedAnswers sealed;
  public final JdbcAbsences absences;
  public final AuditShelves shelves;
  public final AuditActs acts;
  public final WakeAudit wakeAudit;
  public final ReadResults results;
  public final TeamId teamId;
  private int requests;

  public AuditWorld(Database database) {
    this(database, database.transactions());
  }

  /** With transactions that may end in the middle of its work. */
  AuditWorld(Database database, Transactions transactions) {
    this.database = database;
    var jdbi = database.jdbi();
    teams = new JdbcTeams(jdbi);
    actions = new JdbcActions(jdbi);
    absences = new JdbcAbsences(jdbi);
    sealed = new JdbcSealedAnswers(jdbi, database.keys());
    shelves =
        new AuditShelves(
            new JdbcAudits(jdbi),
            new JdbcInvitations(jdbi),
            sealed,
            new JdbcResults(jdbi),
            new JdbcAuditRulesBook(jdbi));
    var trail = new AuditTrail(new JdbcJournal(jdbi), surfaces, new RememberedAlarms(alarms));
    var room =
        new AuditRoom(transactions, new JdbcRequests(jdbi, clock), teams, shelves, trail, clock);
    acts =
        new AuditActs(
            new OpenAudit(room, new CurrentSprint(new JdbcSprintPlans(jdbi)), actions),
            new AnswerAudit(room),
            new PostResult(room),
            new FileChange(room, actions),
            new ChangeAuditRules(room));
    wakeAudit = new WakeAudit(room, people, absences, new Random(7));
    results = new ReadResults(shelves, teams, actions);
    var known = teams.all(TestTeams.WORKSPACE);
    teamId =
        known.isEmpty()
            ? teams.add(TestTeams.WORKSPACE, TestTeams.draft("Checkout")).id()
            : known.get(0).id();
    if (known.isEmpty()) {
      engineersAre(ENGINEERS);
    }
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  public Team team() {
    return teams.find(teamId).orElseThrow();
  }

  public void engineersAre(List<MemberId> engineers) {
    rosterIs(List.of(PRIYA), List.of(LENA, LUIS), engineers);
  }

  public void rosterIs(
      List<MemberId> productManagers, List<MemberId> leads, List<MemberId> engineers) {
    var before = team();
    var draft =
        new TeamDraft(
            before.name(),
            before.channel(),
            new Roster(
                Map.of(
                    Role.PRODUCT_MANAGER, productManagers,
                    Role.LEAD, leads,
                    Role.ENGINEER, engineers)),
            before.calendar(),
            before.sprints(),
            before.rhythms());
    teams.change(teamId, before.version(), draft);
  }

  public void rulesAre(Who who, boolean mirror, int threshold) {
    var unused =
        done(acts.rules().change(team(), new AuditRules(who, mirror, threshold), PRIYA, next()));
  }

  /** Priya opens an audit, and whom it asks is written to. */
  public Audit opens() {
    var audit = done(acts.open().open(team(), PRIYA, next()));
    wake();
    return audit;
  }

  /** Of everybody, from five people on. */
  public Audit opensForEverybody() {
    rulesAre(Who.EVERYBODY, false, 5);
    return opens();
  }

  public static Answers answers(int why, int heard, String oneThing) {
    return new Answers(
        Map.of("why", why, "heard", heard),
        oneThing.isEmpty() ? Map.of() : Map.of("one_thing", oneThing));
  }

  public AnswerAudit.Sheet sends(Audit audit, MemberId member, Answers answers) {
    return done(acts.answer().send(audit.id(), member, answers));
  }

  /** These people answer with these scores to both questions, and no text. */
  public void send(Audit audit, int score, MemberId... members) {
    for (var member : members) {
      var unused = sends(audit, member, answers(score, score, ""));
    }
  }

  /** The time of the close comes. */
  public Result closes(Audit audit) {
    wakeAt(now(audit).closesAt());
    return results.of(audit.id()).orElseThrow();
  }

  public Audit now(Audit audit) {
    return shelves.audits().find(audit.id()).orElseThrow();
  }

  public Invitation invitation(Audit audit, MemberId member) {
    return shelves.invitations().of(audit.id(), member).orElseThrow();
  }

  public Action files(Audit audit, String what) {
    var due = LocalDate.ofInstant(clock.instant(), team().calendar().zone()).plusWeeks(3);
    return done(acts.changes().file(audit.id(), new ActionDraft(what, PRIYA, due), PRIYA, next()));
  }

  public void wakeAt(Instant moment) {
    clock.set(moment);
    wake();
  }

  /** Wakes everything that is due, as the sweep does. */
  public void wake() {
    wakeAudit.waiting(clock.instant(), 100).forEach(w -> wakeAudit.wake(w.key(), clock.instant()));
  }

  /** Who has this view before them, by the keys of the messages. */
  public List<String> shown(String view) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(view))
        .map(AuditWorld::name)
        .toList();
  }

  private static String name(Surface surface) {
    return surface.place() instanceof Place.ToMember to
        ? (to.member().value() + " " + surface.key()).strip()
        : surface.place().getClass().getSimpleName();
  }

  public Optional<ScoreFigure> why(Result result) {
    return result.published().figure(Circle.ENGINEERING, Question.WHY);
  }
}
