package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.workspace.ChannelId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A team that is set up.
 *
 * @param name as its people call it, 1 to 40 characters
 * @param channel where its rituals are posted
 * @param calendar its zone, working days and hours, and holidays
 * @param sprints how long its sprints are and on which day one began
 * @param rhythms when each ritual takes place; a ritual that the team does not hold is absent
 * @param version counts changes; a change names the version that it was made from
 */
public record Team(
    TeamId id,
    String name,
    ChannelId channel,
    Roster roster,
    WorkingCalendar calendar,
    SprintRule sprints,
    Map<Ritual, Rhythm> rhythms,
    int version) {
  public Team {
    var copy = new EnumMap<Ritual, Rhythm>(Ritual.class);
    copy.putAll(rhythms);
    rhythms = Collections.unmodifiableMap(copy);
  }
}
