package io.plumbline.app;

import io.plumbline.journal.RequestKey;
import io.plumbline.ritual.MoveOccurrence;
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
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sandbox starts with: a team set up with a sprint that runs, the retro of four weeks ago
 * with its actions (one done, one dropped, one overdue) and what it was worth, two cards that wait
 * for the next one, last week's 1:1, and the audits of the last quarters. Written through the same
 * acts as people's.
 */
final class SandboxHistory {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int SPRINTS_BEFORE = 23;
  private static final Duration NEXT_WEEKS = Duration.ofDays(28);
  private static final int SPRINT_WEEKS = 2;

  private final Kit kit;
  private final SandboxCast cast;
  private final WorkspaceId workspace;
  private int requests;

  SandboxHistory(Kit kit, SandboxCast cast, WorkspaceId workspace) {
    this.kit = kit.knowingTeams();
    this.cast = cast;
    this.workspace = workspace;
  }

  /** The team alone: what nobody could begin without. */
  Team setUpTeam() {
    var today = LocalDate.ofInstant(kit.clock().instant(), ZONE);
    return atOnce(() -> setUp(wiring().setUpTeam(), today));
  }

  /**
   * What the team has done before, one thing after the other: each shows as a whole, and whoever
   * acts meanwhile waits for one of them at most.
   *
   * @param goOn asked before each part; false ends it
   */
  void writePast(Team team, BooleanSupplier goOn) {
    var now = kit.clock().instant();
    var wiring = wiring();
    Stream.<Runnable>of(
            () -> new SandboxRetro(kit, cast, team).write(wiring),
            () -> new SandboxOneOnOne(kit, cast, team).write(now), // knows nothing of what follows
            () -> new SandboxAgreements(kit, cast).write(team),
            () -> new SandboxSprint(kit, cast, team).write(now),
            () -> new SandboxAudits(kit, cast, team).write(),
            () -> moveNextKickOff(wiring, team, now))
        .takeWhile(part -> goOn.getAsBoolean())
        .forEach(
            part ->
                atOnce(
                    () -> {
                      part.run();
                      return part;
                    }));
  }

  private Wiring wiring() {
    return new Wiring(kit.with(kit.clock(), cast, cast));
  }

  /** In one transaction, and without waiting for a disk that forgets it at the end anyway. */
  private <T> T atOnce(Supplier<T> part) {
    return kit.database().inBackground(() -> kit.transactions().inTransaction(part));
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
                ritual -> ritual,
                ritual -> RhythmChoice.of(ritual, DefaultRhythms.of(ritual, sprints))));
  }

  private RequestKey request() {
    return new RequestKey("history/" + ++requests);
  }
}
