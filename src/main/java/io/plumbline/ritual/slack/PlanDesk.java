package io.plumbline.ritual.slack;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.HoldAfterAll;
import io.plumbline.ritual.MoveOccurrence;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.PlanOutcome;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.SkipOccurrence;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

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

  /** An occurrence and its team. */
  record Found(Team team, Occurrence occurrence) {}

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
  Optional<Found> pressed(WorkspaceId workspace, String value) {
    return Payloads.read(value, RitualButtons.Of.class).flatMap(of -> found(workspace, of.id()));
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
