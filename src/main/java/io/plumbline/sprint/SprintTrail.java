package io.plumbline.sprint;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a sprint's plan leaves behind: a journal line, surfaces to redraw, an alarm. */
public final class SprintTrail {
  /** The message with a sprint's goals in the team's channel. */
  public static final String KICK_OFF_VIEW = "sprint.kick_off";

  /** The message that the clock could not lock a sprint before it ended. */
  public static final String LOCK_MISSED_VIEW = "sprint.lock_missed";

  /** The message that asks a product manager for an answer. */
  public static final String QUESTION_VIEW = "sprint.question";

  static final String KIND = "sprint";
  private static final String QUESTION = "sprint_question";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public SprintTrail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  void record(SprintPlan plan, String verb, @Nullable MemberId by, Instant at) {
    record(plan, verb, by, at, Map.of());
  }

  void record(
      SprintPlan plan,
      String verb,
      @Nullable MemberId by,
      Instant at,
      Map<String, String> details) {
    var team = plan.team();
    journal.record(
        new Entry(team.workspace(), team.value(), verb, plan.id().value(), by, at, details));
  }

  void record(Team team, String verb, MemberId by, Instant at, Map<String, String> details) {
    var id = team.id();
    journal.record(new Entry(id.workspace(), id.value(), verb, id.value(), by, at, details));
  }

  void showKickOff(Team team, SprintPlan plan) {
    surfaces.show(
        new Surface(KICK_OFF_VIEW, subject(plan.id()), new Place.InChannel(team.channel())));
  }

  void showLockMissed(Team team, SprintPlan plan) {
    surfaces.show(
        new Surface(LOCK_MISSED_VIEW, subject(plan.id()), new Place.InChannel(team.channel())));
  }

  /** Every product manager is asked; whoever asked the question, if it is one of them, is not. */
  void showQuestion(Team team, Question question) {
    var subject = new Subject(question.workspace(), QUESTION, question.id());
    for (var manager : team.roster().productManagers()) {
      surfaces.show(new Surface(QUESTION_VIEW, subject, new Place.ToMember(manager)));
    }
  }

  void stale(SprintPlan plan) {
    surfaces.stale(subject(plan.id()));
  }

  void stale(Question question) {
    surfaces.stale(new Subject(question.workspace(), QUESTION, question.id()));
  }

  void staleHomes(Team team) {
    team.roster().everyone().forEach(member -> surfaces.staleHome(team.id().workspace(), member));
  }

  void alarm(SprintPlan plan, Instant at) {
    alarms.set(key(plan), at);
  }

  void noAlarm(SprintPlan plan) {
    alarms.cancel(key(plan));
  }

  private static AlarmKey key(SprintPlan plan) {
    return new AlarmKey(KIND, plan.id().workspace(), plan.id().value());
  }

  /** What surfaces of a sprint show. */
  public static Subject subject(SprintId id) {
    return new Subject(id.workspace(), KIND, id.value());
  }
}
