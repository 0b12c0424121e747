package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a filled-in form, or says for each wrong field, all at once, what to do. */
public final class TeamCheck {
  private static final int LONGEST_SPRINT = 6;
  private static final int YEARS_BACK = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

  private final RosterCheck rosters;
  private final Channels channels;
  private final InstantSource clock;

  public TeamCheck(People people, Channels channels, InstantSource clock) {
    this.rosters = new RosterCheck(people);
    this.channels = channels;
    this.clock = clock;
  }

  /** What came of it. Whether the name is free is for the act to say. */
  sealed interface Checked {
    record Right(TeamDraft draft) implements Checked {}

    record Wrong(Map<Field, String> sentences) implements Checked {}
  }

  /**
   * Asks for people and the channel, so it is called outside of a transaction.
   *
   * @param before the team as it was, null for a new one; rhythms that the form does not offer
   *     stay, and so do its holidays until they are read from the address that the form names
   */
  Checked check(WorkspaceId workspace, TeamForm form, @Nullable Team before) {
    var wrong = new EnumMap<Field, String>(Field.class);
    var name = name(form, wrong);
    channel(workspace, form.channel()).ifPresent(sentence -> wrong.put(Field.CHANNEL, sentence));
    rosters.check(workspace, form.roster(), wrong);
    var zone = zone(form, wrong);
    hours(form, wrong);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var holidays = holidays(form.holidays(), today, before);
    if (holidays instanceof HolidayFile.Outcome.Refused refused) {
      wrong.put(Field.HOLIDAYS, refused.sentence());
    }
    sprint(form, today, wrong);
    rhythms(form, wrong);
    if (!wrong.isEmpty()
        || !(holidays instanceof HolidayFile.Outcome.Holidays days)
        || form.channel() == null) {
      return new Checked.Wrong(Collections.unmodifiableMap(wrong));
    }
    return new Checked.Right(
        new TeamDraft(
            name,
            form.channel(),
            form.roster(),
            new WorkingCalendar(zone, form.days(), workingHours(form), days.days(), form.shift()),
            sprints(form),
            chosen(form, before == null ? Map.of() : before.rhythms())));
  }

  /** Of an address only the form is looked at here: reading it takes longer than anybody waits. */
  private static HolidayFile.Outcome holidays(
      String typed, LocalDate today, @Nullable Team before) {
    var address = HolidayAddress.read(typed);
    if (address.isEmpty()) {
      return HolidayText.read(typed, today);
    }
    if (address.get() instanceof HolidayAddress.Reading.Refused refused) {
      return new HolidayFile.Outcome.Refused(refused.sentence());
    }
    return new HolidayFile.Outcome.Holidays(
        before == null ? new TreeMap<>() : before.calendar().holidays());
  }

  private static String name(TeamForm form, Map<Field, String> wrong) {
    var name = TeamName.clean(form.name());
    int length = name.codePointCount(0, name.length());
    if (name.isEmpty()) {
      wrong.put(Field.NAME, "Give the team a name, as its people call it.");
    } else if (length > TeamName.LONGEST) {
      wrong.put(
          Field.NAME,
          "This name has %d characters. Shorten it to %d.".formatted(length, TeamName.LONGEST));
    }
    return name;
  }

  private Optional<String> channel(WorkspaceId workspace, @Nullable ChannelId id) {
    if (id == null) {
      return Optional.of("Choose the channel in which the team talks.");
    }
    var found = channels.find(workspace, id);
    if (found.isEmpty()) {
      return Optional.of(
          "I cannot see this channel. If it is private, type /invite @Plumbline in it,"
              + " then save again; if it is gone, choose another.");
    }
    var channel = found.get();
    if (channel.archived()) {
      return Optional.of("#" + channel.name() + " is archived. Choose another channel.");
    }
    return channel.botIsIn()
        ? Optional.empty()
        : Optional.of(
            "I am not in #%s. Type /invite @Plumbline in #%s, then save again."
                .formatted(channel.name(), channel.name()));
  }

  /** The zone; UTC where it is wrong, so that the rest can be looked at. */
  private static ZoneId zone(TeamForm form, Map<Field, String> wrong) {
    var zone = Zones.find(form.zone());
    if (zone.isEmpty()) {
      wrong.put(Field.ZONE, noZone(form.zone()));
    }
    return zone.orElse(ZoneId.of("UTC"));
  }

  private static String noZone(String typed) {
    var near = Zones.near(typed);
    return near.isEmpty()
        ? "Write the time zone as area and city, like Europe/Berlin."
        : "Write the time zone as area and city. Did you mean " + String.join(" or ", near) + "?";
  }

  private static void hours(TeamForm form, Map<Field, String> wrong) {
    if (form.days().isEmpty()) {
      wrong.put(Field.DAYS, "Choose at least one day on which the team works.");
    }
    if (form.from() == null) {
      wrong.put(Field.HOURS_FROM, "Say when the working day begins.");
    }
    if (form.to() == null) {
      wrong.put(Field.HOURS_TO, "Say when the working day ends.");
    }
    if (form.from() != null && form.to() != null && !form.from().isBefore(form.to())) {
      wrong.put(
          Field.HOURS_TO,
          "The working day begins at %s. Choose a later time for its end.".formatted(form.from()));
    }
  }

  private static void sprint(TeamForm form, LocalDate today, Map<Field, String> wrong) {
    if (form.sprintWeeks() < 1 || form.sprintWeeks() > LONGEST_SPRINT) {
      wrong.put(Field.SPRINT_WEEKS, "A sprint lasts 1 to 6 weeks.");
    }
    var first = form.sprintDay();
    if (first == null) {
      wrong.put(Field.SPRINT_DAY, "Choose a day on which a sprint began or will begin.");
    } else if (first.isAfter(today.plusYears(1))) {
      wrong.put(Field.SPRINT_DAY, "That is more than a year away. Choose an earlier day.");
    } else if (first.isBefore(today.minusYears(YEARS_BACK))) {
      wrong.put(Field.SPRINT_DAY, "That is more than ten years ago. Choose a later day.");
    } else if (!form.days().isEmpty() && !form.days().contains(first.getDayOfWeek())) {
      wrong.put(
          Field.SPRINT_DAY,
          "The team does not work on %s. Choose a day on which it does."
              .formatted(DAY.format(first)));
    }
  }

  private static void rhythms(TeamForm form, Map<Field, String> wrong) {
    form.orderedRhythms()
        .forEach(
            (ritual, choice) -> {
              if (choice.at() == null && choice.often() != RhythmChoice.Often.NEVER) {
                wrong.putIfAbsent(
                    Field.RHYTHMS, "Say at what time: " + ritual.title() + " has none.");
              }
            });
  }

  private static WorkingHours workingHours(TeamForm form) {
    if (form.from() == null || form.to() == null) {
      throw new IllegalStateException("the hours were checked");
    }
    return new WorkingHours(form.from(), form.to());
  }

  private static SprintRule sprints(TeamForm form) {
    if (form.sprintDay() == null) {
      throw new IllegalStateException("the sprint's first day was checked");
    }
    return new SprintRule(form.sprintDay(), form.sprintWeeks());
  }

  private static Map<Ritual, Rhythm> chosen(TeamForm form, Map<Ritual, Rhythm> before) {
    var sprints = sprints(form);
    var rhythms = new EnumMap<Ritual, Rhythm>(Ritual.class);
    rhythms.putAll(before);
    form.rhythms()
        .forEach(
            (ritual, choice) -> {
              var base = before.get(ritual);
              choice
                  .rhythm(base == null ? DefaultRhythms.of(ritual, sprints) : base)
                  .ifPresentOrElse(
                      rhythm -> rhythms.put(ritual, rhythm), () -> rhythms.remove(ritual));
            });
    return rhythms;
  }
}
