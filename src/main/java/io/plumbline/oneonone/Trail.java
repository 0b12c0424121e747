package io.plumbline.oneonone;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a 1:1 leaves behind: a journal line without words, surfaces, an alarm. */
public final class Trail {
  /** The message that asks one of the two for topics. */
  public static final String TOPICS_VIEW = "oneonone.topics";

  /** The agenda in the group conversation of the two; after the end the summary. */
  public static final String AGENDA_VIEW = "oneonone.agenda";

  /** Asks the two whether they met. */
  public static final String MET_VIEW = "oneonone.met";

  /** Says in the group conversation who agrees that exports hold their words. */
  public static final String CONSENT_VIEW = "oneonone.consent";

  /** The kind of a talk, as subject and as alarm. */
  public static final String KIND = "one-on-one";

  /** The kind of a pair as subject. */
  public static final String PAIR_KIND = "one-on-one-pair";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public Trail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  void record(OneOnOne talk, String verb, @Nullable MemberId by, Instant at) {
    record(talk.pair(), talk.id().value(), verb, by, at);
  }

  void record(Pair pair, String verb, @Nullable MemberId by, Instant at) {
    record(pair, pair.id().value(), verb, by, at);
  }

  private void record(Pair pair, long id, String verb, @Nullable MemberId by, Instant at) {
    var team = pair.team();
    journal.record(new Entry(team.workspace(), team.value(), verb, id, by, at, Map.of()));
  }

  void askForTopics(OneOnOne talk, MemberId member) {
    show(TOPICS_VIEW, talk, new Place.ToMember(member));
  }

  void showAgenda(OneOnOne talk) {
    show(AGENDA_VIEW, talk, new Place.ToGroup(talk.pair().both()));
  }

  void askWhetherMet(OneOnOne talk) {
    show(MET_VIEW, talk, new Place.ToGroup(talk.pair().both()));
  }

  private void show(String view, OneOnOne talk, Place place) {
    surfaces.show(new Surface(view, subject(talk), place));
  }

  void showConsent(Pair pair) {
    var subject = new Subject(pair.id().workspace(), PAIR_KIND, pair.id().value());
    surfaces.show(new Surface(CONSENT_VIEW, subject, new Place.ToGroup(pair.both())));
    surfaces.stale(subject);
  }

  void stale(OneOnOne talk) {
    surfaces.stale(subject(talk));
  }

  void staleHomes(Pair pair) {
    pair.both().forEach(member -> staleHome(pair, member));
  }

  void staleHome(Pair pair, MemberId member) {
    surfaces.staleHome(pair.id().workspace(), member);
  }

  void alarm(OneOnOne talk, Instant at) {
    alarms.set(key(talk), at);
  }

  void noAlarm(OneOnOne talk) {
    alarms.cancel(key(talk));
  }

  private static AlarmKey key(OneOnOne talk) {
    return new AlarmKey(KIND, talk.id().workspace(), talk.id().value());
  }

  private static Subject subject(OneOnOne talk) {
    return new Subject(talk.id().workspace(), KIND, talk.id().value());
  }
}
