package io.plumbline.decision;

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

/** What happens to a decision leaves behind: a journal line, surfaces, an alarm. */
public final class DecisionTrail {
  /** The one message in the team's channel. */
  public static final String CARD_VIEW = "decision.card";

  /** The message to a product manager. */
  public static final String ASK_VIEW = "decision.ask";

  /** Reminds a product manager, or tells them that it has come to them. */
  public static final String REMINDER_VIEW = "decision.reminder";

  /** Opens the thread under the card. */
  public static final String TALK_VIEW = "decision.talk";

  /** Tells a lead that nobody of product is there to know. */
  public static final String NOBODY_VIEW = "decision.nobody";

  /** How the key of a reminder begins that says who has left. */
  public static final String INSTEAD_OF = "instead_of-";

  static final String KIND = "decision";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public DecisionTrail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  void record(
      Decision decision,
      String verb,
      @Nullable MemberId by,
      Instant at,
      Map<String, String> details) {
    var team = decision.team();
    long id = decision.id().value();
    journal.record(new Entry(team.workspace(), team.value(), verb, id, by, at, details));
  }

  void showCard(Decision decision, Team team) {
    show(CARD_VIEW, decision, new Place.InChannel(team.channel()), "");
  }

  void ask(Decision decision, MemberId member) {
    show(ASK_VIEW, decision, new Place.ToMember(member), "");
  }

  void remind(Decision decision, MemberId member, int reminder) {
    show(REMINDER_VIEW, decision, new Place.ToMember(member), "reminder-" + reminder);
  }

  void tellInsteadOf(Decision decision, MemberId member, MemberId left, Instant at) {
    var key = INSTEAD_OF + left.value() + "-" + at.getEpochSecond();
    show(REMINDER_VIEW, decision, new Place.ToMember(member), key);
  }

  void openThread(Decision decision, Team team) {
    show(TALK_VIEW, decision, new Place.InThreadOf(CARD_VIEW, team.channel()), "");
  }

  void sayNobody(Decision decision, MemberId lead) {
    show(NOBODY_VIEW, decision, new Place.ToMember(lead), "");
  }

  private void show(String view, Decision decision, Place place, String key) {
    surfaces.show(new Surface(view, subject(decision.id()), place, key));
  }

  void stale(Decision decision) {
    surfaces.stale(subject(decision.id()));
  }

  void staleHomes(Team team) {
    var workspace = team.id().workspace();
    team.roster().everyone().forEach(member -> surfaces.staleHome(workspace, member));
  }

  void alarm(Decision decision, Instant at) {
    alarms.set(key(decision), at);
  }

  void noAlarm(Decision decision) {
    alarms.cancel(key(decision));
  }

  private static AlarmKey key(Decision decision) {
    return new AlarmKey(KIND, decision.id().workspace(), decision.id().value());
  }

  private static Subject subject(DecisionId id) {
    return new Subject(id.workspace(), KIND, id.value());
  }
}
