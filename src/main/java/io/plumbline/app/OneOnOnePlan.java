package io.plumbline.app;

import io.plumbline.oneonone.Plan;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** What the calendar of rituals says of 1:1s. */
record OneOnOnePlan(Occurrences occurrences) implements Plan {
  @Override
  public Optional<Place> at(WorkspaceId workspace, long occurrence) {
    return occurrences.find(workspace, occurrence).map(OneOnOnePlan::place);
  }

  @Override
  public Optional<Place> next(Team team) {
    return occurrences.planned(team.id()).stream()
        .filter(each -> each.ritual() == Ritual.ONE_ON_ONE)
        .findFirst()
        .map(OneOnOnePlan::place);
  }

  private static Place place(Occurrence occurrence) {
    boolean skipped = occurrence.state() == Occurrence.State.CALLED_OFF;
    return new Place(occurrence.id(), occurrence.plannedAt(), skipped);
  }
}
