package io.plumbline.scope;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.sprint.SprintTrail;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request leaves behind beside the ledger: a journal line, surfaces, an alarm.
 */
public final class ScopeTrail {
  /** The request in its team's channel. */
  public static final String CARD_VIEW = "scope.card";

  /** The request before somebody who can decide. */
  public static final String LEAD_VIEW = "scope.lead_card";

  /** A word to somebody who can decide that it waits, or has changed. */
  public static final String REMINDER_VIEW = "scope.reminder";

  /** The request before who asked for it, once there is news. */
  public static final String MINE_VIEW = "scope.mine";

  /** The question of a lead, below the card in the channel. */
  public static final String QUESTION_VIEW = "scope.question";

  /** A word to product managers and leads that nobody can decide. */
  public static final String STUCK_VIEW = "scope.stuck";

  public static final String KIND = "scope";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public ScopeTrail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  /** The kind of the line is the verb; no words of people go into the journal. */
  void record(Team team, LedgerLine line) {
    var said = line.said();
    journal.record(
        new Entry(
            team.id().workspace(),
            team.id().value(),
            "scope." + said.kind().name().toLowerCase(Locale.ROOT),
            said.request(),
            said.person(),
            said.at(),
            Map.of("version", Integer.toString(said.version()))));
  }

  void showCard(Team team, ScopeRequest request) {
    show(CARD_VIEW, request, new Place.InChannel(team.channel()), "");
  }

  void showTo(Collection<MemberId> deciders, ScopeRequest request) {
    deciders.forEach(member -> show(LEAD_VIEW, request, new Place.ToMember(member), ""));
  }

  void remind(MemberId decider, ScopeRequest request, String key) {
    show(REMINDER_VIEW, request, new Place.ToMember(decider), key);
  }

  void showToRequester(ScopeRequest request) {
    show(MINE_VIEW, request, new Place.ToMember(request.requester()), "");
  }

  /** One message to each, however often nobody could decide meanwhile. */
  void showStuck(Team team, ScopeRequest request) {
    team.roster().everyone().stream()
        .filter(team.roster()::runsRituals)
        .forEach(member -> show(STUCK_VIEW, request, new Place.ToMember(member), ""));
  }

  void showQuestion(Team team, ScopeRequest request, LedgerLine question) {
    var place = new Place.InThreadOf(CARD_VIEW, team.channel());
    show(QUESTION_VIEW, request, place, Long.toString(question.number()));
  }

  private void show(String view, ScopeRequest request, Place place, String key) {
    surfaces.show(new Surface(view, subject(request.id()), place, key));
  }

  void stale(Team team, ScopeRequest request) {
    surfaces.stale(subject(request.id()));
    surfaces.stale(SprintTrail.subject(request.sprint()));
    team.roster().everyone().forEach(member -> surfaces.staleHome(team.id().workspace(), member));
  }

  void alarm(ScopeRequest request, @Nullable Instant at) {
    var key = new AlarmKey(KIND, request.id().workspace(), request.id().value());
    if (at == null) {
      alarms.cancel(key);
    } else {
      alarms.set(key, at);
    }
  }

  static Subject subject(ScopeId id) {
    return new Subject(id.workspace(), KIND, id.value());
  }
}
