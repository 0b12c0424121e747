package io.plumbline.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.feed.FeedEvent;
import io.plumbline.feed.ReadFeed;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.testing.TestTeams;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedTextTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "UTC"
      })
  void each_local_time_and_the_zone_beside_it_say_the_moment_that_is_meant(String id)
      throws Exception {
    var zone = ZoneId.of(id);
    var contents = everyDay(zone);

    var calendar = new CalendarBuilder().build(new StringReader(FeedText.write(contents)));

    assertThat(calendar.validate().getEntries()).isEmpty();
    var moments = new ArrayList<Instant>();
    for (CalendarComponent event : calendar.<CalendarComponent>getComponents("VEVENT")) {
      moments.add(moment(event, calendar.getComponent("VTIMEZONE")));
    }
    assertThat(moments)
        .containsExactlyElementsOf(contents.events().stream().map(FeedEvent::at).toList());
  }

  @Test
  void a_team_without_rituals_has_a_valid_calendar_of_nothing_but_its_zone()
      throws IOException, ParserException {
    var contents =
        new ReadFeed.Contents(TestTeams.checkout(), FROM, FROM.plusSeconds(60), List.of());

    var text = FeedText.write(contents);

    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("TZID:Europe/Berlin", "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
        .doesNotContain("VEVENT");
    assertThat(new CalendarBuilder().build(new StringReader(text)).getComponents()).hasSize(1);
  }

  @Test
  void what_a_team_is_called_writes_no_line_of_its_own() throws IOException, ParserException {
    var hostile = "A\r\nEND:VCALENDAR; b,c\\d — 💳 " + "x".repeat(80);
    var event = event(FROM.plusSeconds(86_400), "Retro · " + hostile);
    var contents =
        new ReadFeed.Contents(
            TestTeams.team(7, "Checkout"), FROM, FROM.plus(Duration.ofDays(9)), List.of(event));

    var calendar = new CalendarBuilder().build(new StringReader(FeedText.write(contents)));

    assertThat(calendar.getComponents("VEVENT")).hasSize(1);
    assertThat(calendar.getComponent("VEVENT").orElseThrow().toString())
        .contains("END:VCALENDAR\\; b\\,c\\\\d");
  }

  /** What a reader makes of it that knows the zone from the file alone. */
  private static Instant moment(
      CalendarComponent event, Optional<? extends CalendarComponent> zone) {
    var value = event.<DtStart<?>>getRequiredProperty("DTSTART").getValue();
    if (value.endsWith("Z")) {
      return LocalDateTime.parse(value, format("yyyyMMdd'T'HHmmss'Z'")).toInstant(ZoneOffset.UTC);
    }
    var local = LocalDateTime.parse(value, format("yyyyMMdd'T'HHmmss"));
    var offset = offset((VTimeZone) zone.orElseThrow(), local);
    return OffsetDateTime.of(local, offset).toInstant();
  }

  private static ZoneOffset offset(VTimeZone zone, LocalDateTime local) {
    LocalDateTime latest = LocalDateTime.MIN;
    ZoneOffset offset = ZoneOffset.UTC;
    for (Observance observance : zone.getObservances()) {
      var begins =
          LocalDateTime.parse(
              observance.<DtStart<?>>getRequiredProperty("DTSTART").getValue(),
              format("yyyyMMdd'T'HHmmss"));
      if (!begins.isAfter(local) && begins.isAfter(latest)) {
        latest = begins;
        offset = observance.<TzOffsetTo>getRequiredProperty("TZOFFSETTO").getOffset();
      }
    }
    return offset;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern);
  }

  /** At ten in the morning: no zone changes its clocks then. */
  private static ReadFeed.Contents everyDay(ZoneId zone) {
    var events = new ArrayList<FeedEvent>();
    for (var day = LocalDate.of(2026, 1, 2); day.getYear() < 2028; day = day.plusDays(1)) {
      events.add(event(day.atTime(LocalTime.of(10, 0)).atZone(zone).toInstant(), "Day " + day));
    }
    return new ReadFeed.Contents(in(zone), FROM, FROM.plus(Duration.ofDays(740)), events);
  }

  private static Team in(ZoneId zone) {
    var draft = TestTeams.draft("Checkout");
    return TestTeams.team(
        7,
        new TeamDraft(
            draft.name(),
            draft.channel(),
            draft.roster(),
            draft.calendar().in(zone),
            draft.sprints(),
            draft.rhythms()),
        1);
  }

  private static FeedEvent event(Instant at, String title) {
    return new FeedEvent(
        "retro-" + at.getEpochSecond() + "@plumbline",
        title,
        at,
        Duration.ofMinutes(45),
        false,
        1000,
        FROM);
  }
}
