package io.plumbline.retro;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps each retro's time: plans it as the retro moves on, and has it woken. */
public final class Timekeeper {
  private final Courses courses;
  private final TopicOrder topics;
  private final Alarms alarms;

  public Timekeeper(Courses courses, TopicOrder topics, Alarms alarms) {
    this.courses = courses;
    this.topics = topics;
    this.alarms = alarms;
  }

  Optional<Course> of(RetroId retro) {
    return courses.of(retro);
  }

  /** The retro opens, with the actions of earlier ones where there are any. */
  void opened(Retro retro, Team team, boolean lastTime) {
    var at = retro.opening().at();
    keep(retro, TimePlan.opening(retro.rules().pace(), team, at, lastTime));
  }

  /** The retro has moved on: to the next phase, or to another topic. */
  void moved(Retro from, Retro to, Team team, Instant at) {
    var was = courses.of(from.id());
    if (was.isEmpty()) {
      return;
    }
    var end = was.get().end();
    if (from.phase() != to.phase()) {
      var pace = to.rules().pace();
      keep(to, TimePlan.entering(to.phase(), pace, team, at, end, topicsLeft(to)));
    } else if (to instanceof Retro.Discussing && to.rules().pace() instanceof Pace.Live) {
      keep(to, TimePlan.topic(at, end, topicsLeft(to)));
    }
  }

  /** The actions of earlier retros have been gone through: now the cards. */
  void collecting(Retro retro, Course was, Team team, Instant at) {
    var pace = retro.rules().pace();
    keep(retro, TimePlan.entering(retro.phase(), pace, team, at, was.end(), 0));
  }

  /** Keeps the course, and has the retro woken when it wants to be. */
  void keep(Retro retro, Course course) {
    var id = retro.id();
    courses.set(id, course);
    var key = new AlarmKey(WakeRetro.KIND, id.workspace(), id.value());
    course.nextLook().ifPresentOrElse(at -> alarms.set(key, at), () -> alarms.cancel(key));
  }

  List<Waiting> waiting(Instant until, int limit) {
    return courses.waiting(until, limit);
  }

  private int topicsLeft(Retro retro) {
    return retro instanceof Retro.Discussing discussing
        ? discussing.currentTopic().map(on -> topics.leftFrom(retro.id(), on)).orElse(0)
        : 0;
  }
}
