package io.plumbline.action;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an action leaves behind: a journal line, surfaces to show or redraw, an alarm.
 */
public final class ActionTrail {
  /** The message that reminds an owner of an action. */
  public static final String REMINDER_VIEW = "action.reminder";

  /** The message that asks for another owner. */
  public static final String OWNER_WANTED_VIEW = "action.owner_wanted";

  /** How the key of a message begins that tells somebody of an action that is theirs now. */
  public static final String HANDED = "handed";

  static final String KIND = "action";
  private static final String DEPARTURE = "action_departure";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public ActionTrail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  void record(
      Action action, String verb, @Nullable MemberId by, Instant at, Map<String, String> details) {
    var team = action.team();
    journal.record(new Entry(team.workspace(), team.value(), verb, action.id(), by, at, details));
  }

  void remind(Action action, Reminder reminder) {
    showReminder(action, reminder.name().toLowerCase(Locale.ROOT) + "-" + action.due());
    staleHome(action.team(), action.owner());
  }

  void tellNewOwner(Action action) {
    showReminder(action, HANDED + "-" + action.version());
  }

  private void showReminder(Action action, String key) {
    var place = new Place.ToMember(action.owner());
    surfaces.show(new Surface(REMINDER_VIEW, subject(action.ref()), place, key));
  }

  void ask(Departure departure, MemberId decider) {
    var place = new Place.ToMember(decider);
    surfaces.show(new Surface(OWNER_WANTED_VIEW, subject(departure), place));
  }

  void stale(Action action) {
    surfaces.stale(subject(action.ref()));
  }

  /** The messages of the ritual that agreed on it: they say what, whose and by when. */
  void staleOrigin(Action action) {
    var origin = action.origin();
    surfaces.stale(new Subject(action.team().workspace(), origin.ritual(), origin.id()));
  }

  void stale(Departure departure) {
    surfaces.stale(subject(departure));
  }

  void staleHome(TeamId team, MemberId member) {
    surfaces.staleHome(team.workspace(), member);
  }

  void alarm(Action action, Instant at) {
    alarms.set(key(action), at);
  }

  void noAlarm(Action action) {
    alarms.cancel(key(action));
  }

  private static AlarmKey key(Action action) {
    return new AlarmKey(KIND, action.team().workspace(), action.id());
  }

  private static Subject subject(ActionId id) {
    return new Subject(id.workspace(), KIND, id.value());
  }

  private static Subject subject(Departure departure) {
    return new Subject(departure.team().workspace(), DEPARTURE, departure.id());
  }
}
