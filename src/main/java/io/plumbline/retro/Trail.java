package io.plumbline.retro;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act on a retro leaves behind: the request claimed, a journal line, surfaces to redraw.
 */
public final class Trail {
  static final String BOARD = "retro.board";
  static final String SUMMARY = "retro.summary";
  private static final String KIND = "retro";

  private final Requests requests;
  private final Journal journal;
  private final Surfaces surfaces;

  public Trail(Requests requests, Journal journal, Surfaces surfaces) {
    this.requests = requests;
    this.journal = journal;
    this.surfaces = surfaces;
  }

  boolean isRepeated(WorkspaceId workspace, RequestKey key) {
    return !requests.claim(workspace, key);
  }

  void record(TeamId team, String verb, long subject, @Nullable MemberId by, Instant at) {
    record(team, verb, subject, by, at, Map.of());
  }

  void record(
      TeamId team,
      String verb,
      long subject,
      @Nullable MemberId by,
      Instant at,
      Map<String, String> details) {
    journal.record(new Entry(team.workspace(), team.value(), verb, subject, by, at, details));
  }

  void show(String view, Retro retro) {
    var place = new Place.InChannel(retro.opening().channel());
    surfaces.show(new Surface(view, subject(retro.id()), place));
  }

  void stale(RetroId retro) {
    surfaces.stale(subject(retro));
  }

  void staleHome(TeamId team, MemberId member) {
    surfaces.staleHome(team.workspace(), member);
  }

  void staleHomes(Team team) {
    team.roster().everyone().forEach(member -> staleHome(team.id(), member));
  }

  private static Subject subject(RetroId retro) {
    return new Subject(retro.workspace(), KIND, retro.value());
  }
}
