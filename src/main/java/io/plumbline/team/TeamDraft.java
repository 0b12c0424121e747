package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.workspace.ChannelId;
import java.util.Map;

/** All that makes a team but its id: what set-up writes. */
public record TeamDraft(
    String name,
    ChannelId channel,
    Roster roster,
    WorkingCalendar calendar,
    SprintRule sprints,
    Map<Ritual, Rhythm> rhythms) {
  public TeamDraft {
    rhythms = Map.copyOf(rhythms);
  }
}
