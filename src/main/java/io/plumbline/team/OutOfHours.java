package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    return TOGETHER.stream().flatMap(ritual -> of(team, ritual, zones, now).stream()).toList();
  }

  private static Optional<OutOfHours> of(
      Team team, Ritual ritual, Map<MemberId, ZoneId> zones, Instant now) {
    var begins = new LinkedHashMap<MemberId, LocalTime>();
    next(team, ritual, now)
        .forEach(
            begin -> {
              var end =
                  begin
                      .plus(Objects.requireNonNull(team.rhythms().get(ritual)).length())
                      .minusMillis(1);
              for (var member : who(team, ritual)) {
                var zone = zones.getOrDefault(member, team.calendar().zone());
                var hours = new WorkingTime(withoutHolidays(team.calendar(), zone));
                if (!hours.isOpen(begin) || !hours.isOpen(end)) {
                  begins.put(member, begin.atZone(zone).toLocalTime());
                }
              }
            });
    return begins.isEmpty() ? Optional.empty() : Optional.of(new OutOfHours(ritual, begins));
  }

  private static Stream<Instant> next(Team team, Ritual ritual, Instant now) {
    return Stream.ofNullable(team.rhythms().get(ritual))
        .map(each -> each.nextAfter(now, team.calendar().zone(), team.sprints().firstDay()))
        .map(each -> each.toInstant());
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
