package io.plumbline.ritual.slack;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.HoldAfterAll;
import io.plumbline.ritual.Later;
import io.plumbline.ritual.MoveOccurrence;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.PlanOutcome;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.SkipOccurrence;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the buttons and forms about the plan read, and what they do. */
final class PlanDesk {
  private final Occurrences occurrences;
  private final Teams teams;
  private final ComingUp comingUp;
  private final Acts acts;

  /** What can be done with one occurrence. */
  record Acts(PlanRoom room, SkipOccurrence skip, MoveOccurrence move, HoldAfterAll hold) {
    static Acts in(PlanRoom room) {
      return new Acts(
          room, new SkipOccurrence(room), new MoveOccurrence(room), new HoldAfterAll(room));
    }
  }

  /** An occurrence and its team; with the number 0 one that is not planned yet. */
  record Found(Team team, Occurrence occurrence) {
    boolean isPlanned() {
      return occurrence.id() != 0;
    }

    Later later() {
      return new Later(team.id(), occurrence.ritual(), occurrence.day());
    }
  }

  PlanDesk(Occurrences occurrences, Teams teams, ComingUp comingUp, Acts acts) {
    this.occurrences = occurrences;
    this.teams = teams;
    this.comingUp = comingUp;
    this.acts = acts;
  }

  Acts acts() {
    return acts;
  }

  /** The occurrence that a button's value or a form's metadata names. */
  Optional<Found> pressed(WorkspaceId workspace, @Nullable String value) {
    return Payloads.read(value, RitualButtons.Of.class)
        .flatMap(of -> found(workspace, of.id()))
        .or(() -> later(workspace, value));
  }

  private Optional<Found> later(WorkspaceId workspace, @Nullable String value) {
    var of = Payloads.read(value, RitualButtons.OfLater.class).orElse(null);
    var team = of == null ? null : teams.find(new TeamId(workspace, of.team())).orElse(null);
    var ritual = of == null ? null : of.which().orElse(null);
    var day = of == null ? null : of.when().orElse(null);
    if (team == null || ritual == null || day == null) {
      return Optional.empty();
    }
    return acts.room()
        .preview(team, new Later(team.id(), ritual, day))
        .map(occurrence -> new Found(team, occurrence));
  }

  /** What rides along in a form about it. */
  static Record about(Found found) {
    var occurrence = found.occurrence();
    return found.isPlanned()
        ? new RitualButtons.Of(found.team().id().value(), occurrence.id())
        : RitualButtons.OfLater.of(found.team(), occurrence.ritual(), occurrence.day());
  }

  PlanOutcome skip(Found found, Caller by, String why) {
    return found.isPlanned()
        ? acts.skip().skip(by.workspace(), found.occurrence().id(), by.member(), why, by.key())
        : acts.skip().skip(found.later(), by.member(), why, by.key());
  }

  PlanOutcome move(Found found, Caller by, LocalDateTime to, String why) {
    return found.isPlanned()
        ? acts.move().move(by.workspace(), found.occurrence().id(), by.member(), to, why, by.key())
        : acts.move().move(found.later(), by.member(), to, why, by.key());
  }

  Optional<Found> found(WorkspaceId workspace, long occurrence) {
    return occurrences
        .find(workspace, occurrence)
        .flatMap(one -> teams.find(one.team()).map(team -> new Found(team, one)));
  }

  /** Whether it can still be changed. */
  boolean isOpen(Occurrence occurrence) {
    return occurrence.state() == Occurrence.State.PLANNED
        || occurrence.state() == Occurrence.State.CALLED_OFF;
  }

  int asksWhyAfter(Occurrence occurrence) {
    return acts.room().asksWhyAfter(occurrence);
  }

  /** What everybody reads about the occurrence as it stands. */
  Rendered.Message message(Found found) {
    var next =
        comingUp.next(found.team()).stream()
            .filter(coming -> coming.ritual() == found.occurrence().ritual())
            .findFirst();
    return PlanMessage.render(found.occurrence(), next, found.team().calendar().zone());
  }

  /** The same to whoever did it. */
  String says(PlanOutcome outcome) {
    return outcome instanceof PlanOutcome.Done done
        ? message(new Found(done.team(), done.occurrence())).text()
        : PlanWords.OLD;
  }
}
