package io.plumbline.ritual;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;

/** Writes down that one occurrence was changed, and shows it where its people are told. */
public final class PlanNews {
  /** The view of the message that says that an occurrence was skipped, moved or is held. */
  public static final String CHANGED_VIEW = "ritual.changed";

  private final Requests requests;
  private final Journal journal;
  private final Surfaces surfaces;

  public PlanNews(Requests requests, Journal journal, Surfaces surfaces) {
    this.requests = requests;
    this.journal = journal;
    this.surfaces = surfaces;
  }

  boolean isNew(WorkspaceId workspace, RequestKey key) {
    return requests.claim(workspace, key);
  }

  /** One message a place, which says how the occurrence stands however often that changes. */
  void tell(Team team, Occurrence occurrence, List<Place> places, Entry entry) {
    journal.record(entry);
    var subject = new Subject(team.id().workspace(), Planner.KIND, occurrence.id());
    places.forEach(place -> surfaces.show(new Surface(CHANGED_VIEW, subject, place)));
    surfaces.stale(subject);
    team.roster().everyone().forEach(member -> surfaces.staleHome(team.id().workspace(), member));
  }
}
