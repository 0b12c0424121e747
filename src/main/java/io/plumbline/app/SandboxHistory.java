package io.plumbline.app;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Outcome;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.WriteCard;
import io.plumbline.retro.worth.Score;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.ritual.MoveOccurrence;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.RhythmChoice;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamForm;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a sandbox starts with: a team set up with a sprint that runs, the retro of four weeks ago
 * with its actions (one done, one dropped, one overdue) and what it was worth, two cards that wait
 * for the next one, and last week's 1:1. Written through the same acts as people's.
 */
final class SandboxHistory {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int SPRINTS_BEFORE = 23;
  private static final Duration NEXT_WEEKS = Duration.ofDays(28);
  private static final int SPRINT_WEEKS = 2;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Kit kit;
  private final SandboxCast cast;
  private final WorkspaceId workspace;
  private int requests;

  SandboxHistory(Kit kit, SandboxCast cast, WorkspaceId workspace) {
    this.kit = kit;
    this.cast = cast;
    this.workspace = workspace;
  }

  /** Writes all of it or nothing, without waiting for a disk that forgets it at the end anyway. */
  void write() {
    kit.database().inBackground(() -> kit.transactions().run(this::writeAll));
  }

  private void writeAll() {
    var now = kit.clock().instant();
    var wiring = new Wiring(kit.with(kit.clock(), cast, cast));
    var team = setUp(wiring.setUpTeam(), LocalDate.ofInstant(now, ZONE));
    var monthAgo = new PastClock(retroTime(now));
    lastRetro(new Wiring(kit.with(monthAgo, cast, cast)), team, monthAgo);
    waitingCards(wiring.retros().acts().cards(), team);
    new SandboxOneOnOne(kit, cast, team).write(now); // before what its agenda could not know yet
    new SandboxAgreements(kit, cast).write(team);
    new SandboxSprint(kit, cast, team).write(now);
    new SandboxAudits(kit, cast, team).write();
    moveNextKickOff(wiring, team, now);
  }

  private void moveNextKickOff(Wiring wiring, Team team, Instant now) {
    wiring.rituals().of(team, now, now.plus(NEXT_WEEKS)).stream()
        .filter(coming -> coming.ritual() == Ritual.KICK_OFF && coming.isNext())
        .findFirst()
        .ifPresent(
            coming ->
                new MoveOccurrence(wiring.planRoom())
                    .move(
                        workspace,
                        coming.occurrenceId(),
                        cast.member("lena"),
                        LocalDate.ofInstant(coming.at(), ZONE).atTime(11, 30),
                        "the release goes out at ten",
                        request()));
  }

  private static Instant retroTime(Instant now) {
    return LocalDate.ofInstant(now, ZONE)
        .minusWeeks(4)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
        .atTime(15, 0)
        .atZone(ZONE)
        .toInstant();
  }

  private Team setUp(SetUpTeam act, LocalDate today) {
    var firstDay =
        today
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks((long) SPRINTS_BEFORE * SPRINT_WEEKS);
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, cast.members("priya"),
                Role.LEAD, cast.members("lena", "luis"),
                Role.ENGINEER, cast.members("eli", "noor", "mika")));
    var sprints = new SprintRule(firstDay, SPRINT_WEEKS);
    var form =
        new TeamForm(
            "Checkout",
            cast.teamChannel(),
            roster,
            ZONE.getId(),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            "",
            Shift.NEXT,
            SPRINT_WEEKS,
            firstDay,
            usual(
                sprints,
                Ritual.ONE_ON_ONE,
                Ritual.RETRO,
                Ritual.AUDIT,
                Ritual.COMMITMENT,
                Ritual.KICK_OFF));
    if (act.setUp(workspace, form, cast.member("priya"), request())
        instanceof SetUpTeam.Outcome.SetUp done) {
      return done.team();
    }
    throw new IllegalStateException("the sandbox's team was refused");
  }

  private static Map<Ritual, RhythmChoice> usual(SprintRule sprints, Ritual... rituals) {
    return Arrays.stream(rituals)
        .collect(
            Collectors.toMap(
                ritual -> ritual, ritual -> RhythmChoice.of(DefaultRhythms.of(ritual, sprints))));
  }

  private void lastRetro(Wiring wiring, Team team, PastClock clock) {
    var acts = wiring.retros().acts();
    var priya = cast.member("priya");
    if (!(acts.open().open(team, priya, request()) instanceof OpenRetro.Outcome.Opened opened)) {
      throw new IllegalStateException("the sandbox's first retro was refused");
    }
    var id = opened.retro().id();
    var pairing = add(acts, team, "eli", Columns.WENT_WELL, "Pairing on the payment webhook");
    var builds = add(acts, team, "lena", Columns.FRICTION, "Builds take 40 minutes");
    var brief =
        add(acts, team, "noor", Columns.FRICTION, "The refund flow changed twice after planning");
    var spike = add(acts, team, "mika", Columns.CHANGE, "A day for the spike before we estimate");
    clock.pass(MINUTE.multipliedBy(10));
    done(acts.reveal().reveal(id, priya, request()));
    clock.pass(MINUTE.multipliedBy(3));
    done(acts.openVoting().open(id, priya, request()));
    vote(acts, id, brief, "priya", "lena", "noor", "mika");
    vote(acts, id, builds, "lena", "eli", "luis");
    vote(acts, id, spike, "mika", "priya");
    vote(acts, id, pairing, "eli");
    clock.pass(MINUTE.multipliedBy(5));
    done(acts.closeVoting().close(id, priya, request()));
    var sync =
        agree(
            acts, id, "Bring changes of the refund flow to the Monday sync first", "priya", clock);
    agree(acts, id, "Split the build into two stages", "lena", clock);
    var rota = agree(acts, id, "Set up a rota for support tickets", "noor", clock);
    clock.pass(MINUTE.multipliedBy(25));
    done(acts.close().close(id, priya, request()));
    rate(wiring, id, clock);
    close(wiring, sync, new Deed.Done("It is the first point of the agenda now."));
    close(wiring, rota, new Deed.Drop("The support team has a rota of its own."));
  }

  /** What they found it worth, until the question closed. */
  private void rate(Wiring then, RetroId id, PastClock clock) {
    Map.of("priya", 4, "lena", 4, "luis", 3, "eli", 5, "mika", 3)
        .forEach(
            (handle, score) ->
                then.retros().answerWorth().answer(id, cast.member(handle), new Score(score)));
    clock.pass(WEEK);
    var alarm = new AlarmKey(WakeWorth.KIND, id.workspace(), id.value());
    then.wakeables().stream()
        .filter(each -> each.kind().equals(alarm.kind()))
        .forEach(each -> each.wake(alarm, clock.instant()));
  }

  private WriteCard.Written add(
      RetroActs acts, Team team, String handle, Column column, String text) {
    var draft = new CardDraft(column, new CardText(text));
    return done(acts.cards().add(team, cast.member(handle), draft, request()));
  }

  private void vote(RetroActs acts, RetroId id, WriteCard.Written card, String... handles) {
    for (var voter : cast.members(handles)) {
      done(acts.votes().cast(id, Map.of(card.card(), 1), voter, request()));
    }
  }

  private void close(Wiring wiring, Action action, Deed deed) {
    var outcome =
        wiring
            .promises()
            .change()
            .change(action.ref(), action.version(), deed, action.owner(), request());
    if (!(outcome instanceof ChangeAction.Outcome.Changed)) {
      throw new IllegalStateException("the sandbox's history was refused: " + outcome);
    }
  }

  private Action agree(RetroActs acts, RetroId id, String what, String owner, PastClock clock) {
    var due = LocalDate.ofInstant(clock.instant(), ZONE).plusWeeks(2);
    MemberId member = cast.member(owner);
    return done(
        acts.actions().add(id, member, new ActionDraft(what, member, due), false, request()));
  }

  private void waitingCards(WriteCard cards, Team team) {
    for (var waiting :
        List.of(
            Map.entry("eli", "Two deploys were rolled back for the same missing flag"),
            Map.entry("noor", "Support tickets arrive sorted since last week"))) {
      var column = waiting.getKey().equals("eli") ? Columns.FRICTION : Columns.WENT_WELL;
      var draft = new CardDraft(column, new CardText(waiting.getValue()));
      done(cards.add(team, cast.member(waiting.getKey()), draft, request()));
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T> done) {
      return done.result();
    }
    throw new IllegalStateException("the sandbox's history was refused: " + outcome);
  }

  private RequestKey request() {
    return new RequestKey("history/" + ++requests);
  }

  /** A clock of the past that moves only as the history does. */
  static final class PastClock implements InstantSource {
    private Instant now;

    PastClock(Instant start) {
      this.now = start;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
