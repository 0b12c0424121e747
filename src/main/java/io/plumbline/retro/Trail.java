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
  static final String HANDOVER = "retro.handover";
  static final String REMINDER = "retro.reminder";
  private static final String KIND = "retro";

  /** Reminders are drawn once and not again with each change of the board. */
  private static final String REMINDER_KIND = "retro.reminder";

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

  /** Shows a line in the thread below the board. */
  void showInThread(String view, Retro retro, String key) {
    var place = new Place.InThreadOf(BOARD, retro.opening().channel());
    surfaces.show(new Surface(view, subject(retro.id()), place, key));
  }

  /** Reminds the person of the phase by a direct message; does nothing where that was done. */
  void remind(Retro retro, MemberId member) {
    var subject = new Subject(retro.id().workspace(), REMINDER_KIND, retro.id().value());
    var place = new Place.ToMember(member);
    surfaces.show(new Surface(REMINDER, subject, place, retro.phase().name()));
  }

  void stale(RetroId retro) {
    surfaces.stale(subject(retro));
  }

  /** The board was drawn as anonymous cards came: nothing keeps those moments. */
  void forgetWhen(RetroId retro) {
    surfaces.forgetWhen(subject(retro));
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
