package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A ritual that takes place outside of somebody's own working hours, where they live (product.md
 * section 2). What comes as a message waits for each one's hours and is none of these.
 *
 * @param begins when the next one begins for those whom this concerns, by their own clocks
 */
public record OutOfHours(Ritual ritual, Map<MemberId, LocalTime> begins) {
  private static final List<Ritual> TOGETHER =
      List.of(Ritual.ONE_ON_ONE, Ritual.RETRO, Ritual.PLANNING);

  public OutOfHours {
    begins = new LinkedHashMap<>(begins);
  }

  /**
   * Those of a team's calendar.
   *
   * @param zones where people live; who is missing is taken to live with the team
   */
  public static List<OutOfHours> of(Team team, Map<MemberId, ZoneId> zones, Instant now) {
    return TOGETHER.stream()
        .flatMap(
            ritual ->
                Stream.ofNullable(team.rhythms().get(ritual))
                    .map(rhythm -> of(team, ritual, rhythm, zones, now)))
        .filter(outside -> !outside.begins().isEmpty())
        .toList();
  }

  private static OutOfHours of(
      Team team, Ritual ritual, Rhythm rhythm, Map<MemberId, ZoneId> zones, Instant now) {
    var calendar = team.calendar();
    var begin = rhythm.nextAfter(now, calendar.zone(), team.sprints().firstDay()).toInstant();
    var end = begin.plus(rhythm.length()).minusMillis(1);
    var begins = new LinkedHashMap<MemberId, LocalTime>();
    for (var member : who(team, ritual)) {
      var zone = zones.getOrDefault(member, calendar.zone());
      var hours = new WorkingTime(withoutHolidays(calendar, zone));
      if (!hours.isOpen(begin) || !hours.isOpen(end)) {
        begins.put(member, begin.atZone(zone).toLocalTime());
      }
    }
    return new OutOfHours(ritual, begins);
  }

  private static Collection<MemberId> who(Team team, Ritual ritual) {
    var roster = team.roster();
    return ritual == Ritual.ONE_ON_ONE ? roster.whoRunsRituals() : roster.everyone();
  }

  /** The hours of somebody there; a holiday moves a ritual and is no reason to mention anybody. */
  private static WorkingCalendar withoutHolidays(WorkingCalendar team, ZoneId zone) {
    return new WorkingCalendar(zone, team.days(), team.hours(), new TreeMap<>(), team.shift());
  }
}
