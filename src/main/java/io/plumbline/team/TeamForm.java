package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A team as a person wrote it into the form: nothing is checked yet.
 *
 * @param holidays lines of a day and its name, the text of an iCalendar file, or the address of one
 * @param rhythms the rituals whose rhythm the form offers
 */
public record TeamForm(
    String name,
    @Nullable ChannelId channel,
    Roster roster,
    String zone,
    Set<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    String holidays,
    Shift shift,
    int sprintWeeks,
    @Nullable LocalDate sprintDay,
    Map<Ritual, RhythmChoice> rhythms) {
  public TeamForm {
    days = Set.copyOf(days);
    rhythms = Map.copyOf(rhythms);
  }

  /** A field that can be wrong. */
  public enum Field {
    NAME("name"),
    CHANNEL("channel"),
    PRODUCT_MANAGERS("product managers"),
    LEADS("leads"),
    ENGINEERS("engineers"),
    OBSERVERS("observers"),
    ZONE("time zone"),
    DAYS("working days"),
    HOURS_FROM("start of the working day"),
    HOURS_TO("end of the working day"),
    HOLIDAYS("holidays"),
    SHIFT("rituals on a day off"),
    SPRINT_WEEKS("sprint length"),
    SPRINT_DAY("first day of a sprint"),
    RHYTHMS("rhythms");

    private final String words;

    Field(String words) {
      this.words = words;
    }

    /** The field as people call it. */
    public String words() {
      return words;
    }
  }

  /** What a new team begins with, for whoever sets it up on that day. */
  public static TeamForm blank(
      MemberId by, @Nullable ChannelId channel, ZoneId zone, LocalDate today, Set<Ritual> offered) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var sprints = new SprintRule(monday, 2);
    return new TeamForm(
        "",
        channel,
        new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(by))),
        Zones.find(zone.getId()).map(ZoneId::getId).orElse("UTC"),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        "",
        Shift.NEXT,
        2,
        monday,
        choices(offered, DefaultRhythms.of(sprints), sprints));
  }

  /** The team as it is now. */
  public static TeamForm of(Team team, Set<Ritual> offered) {
    var calendar = team.calendar();
    return new TeamForm(
        team.name(),
        team.channel(),
        team.roster(),
        calendar.zone().getId(),
        calendar.days(),
        calendar.hours().from(),
        calendar.hours().to(),
        HolidayText.write(calendar.holidays()),
        calendar.shift(),
        team.sprints().weeks(),
        team.sprints().firstDay(),
        choices(offered, team.rhythms(), team.sprints()));
  }

  private static Map<Ritual, RhythmChoice> choices(
      Set<Ritual> offered, Map<Ritual, Rhythm> held, SprintRule sprints) {
    var choices = new EnumMap<Ritual, RhythmChoice>(Ritual.class);
    for (Ritual ritual : offered) {
      var rhythm = held.get(ritual);
      choices.put(
          ritual,
          rhythm == null
              ? RhythmChoice.never(ritual, DefaultRhythms.of(ritual, sprints))
              : RhythmChoice.of(ritual, rhythm));
    }
    return choices;
  }

  /** The same with these days off, whatever was typed. */
  public TeamForm withHolidays(SortedMap<LocalDate, String> days) {
    return withHolidays(HolidayText.write(days));
  }

  TeamForm withHolidays(String other) {
    return new TeamForm(
        name, channel, roster, zone, days, from, to, other, shift, sprintWeeks, sprintDay, rhythms);
  }

  /** The choices in the order of the rituals. */
  public Map<Ritual, RhythmChoice> orderedRhythms() {
    var ordered = new EnumMap<Ritual, RhythmChoice>(Ritual.class);
    ordered.putAll(rhythms);
    return Collections.unmodifiableMap(ordered);
  }
}
