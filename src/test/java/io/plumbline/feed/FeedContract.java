package io.plumbline.feed;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.feed.ical.FeedText;
import io.plumbline.feed.store.JdbcCalendarFeeds;
import io.plumbline.ritual.RitualWorld;
import io.plumbline.schedule.Rhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamChanges;
import io.plumbline.team.TeamId;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a subscribed calendar reads, on each database; another library's parser is the judge. */
abstract class FeedContract extends OnDatabase {
  private static final MemberId OMAR = new MemberId("UOMAR");

  private RitualWorld world;
  private Team team;
  private OfferFeed offer;
  private ReadFeed read;

  @BeforeEach
  void plan() {
    world = new RitualWorld(database);
    var tuesday = Rhythms.weekly(DayOfWeek.TUESDAY, RitualWorld.ten(), Duration.ofMinutes(45));
    team = world.team(Map.of(Ritual.RETRO, tuesday));
    world.planner.changed(team);
    var feeds = new JdbcCalendarFeeds(database.jdbi());
    offer =
        new OfferFeed(
            database.transactions(), feeds, world.journal, new SecureRandom(), world.clock);
    read = new ReadFeed(feeds, world.teams, new ChangedOnce(), world.calendar, world.clock);
  }

  @Test
  void each_person_of_the_team_gets_the_same_address() {
    assertThat(feed(ELI)).isEqualTo(feed(LENA));
    assertThat(feed(ELI).token()).hasSize(43);
    assertThat(feed(ELI).toString()).doesNotContain(feed(ELI).token());
    assertThat(offer.offer(team, OMAR)).isInstanceOf(OfferFeed.Outcome.NotAllowed.class);
    assertThat(offer.renew(team, ELI)).isInstanceOf(OfferFeed.Outcome.NotAllowed.class);
    assertThat(world.verbs()).containsExactly("feed.opened");
  }

  @Test
  void a_renewed_address_shuts_out_the_old_one_and_keeps_the_events() {
    var old = feed(ELI);
    var uids = uids(read.read(old.token()).orElseThrow());

    var renewed = ((OfferFeed.Outcome.Offered) offer.renew(team, PRIYA)).feed();

    assertThat(read.read(old.token())).isEmpty();
    assertThat(uids(read.read(renewed.token()).orElseThrow())).isEqualTo(uids);
  }

  @Test
  void what_is_no_secret_of_ours_reads_nothing() {
    var token = feed(ELI).token();

    assertThat(read.read("")).isEmpty();
    assertThat(read.read(token.substring(1))).isEmpty();
    assertThat(read.read(token + "x")).isEmpty();
    assertThat(read.read("A".repeat(43))).isEmpty();
    assertThat(read.read("../../" + token)).isEmpty();
    assertThat(read.read("x".repeat(100_000))).isEmpty();
    assertThat(new JdbcCalendarFeeds(database.jdbi()).of(elsewhere())).isEmpty();
  }

  @Test
  void a_year_of_rituals_is_valid_and_names_nobody() throws Exception {
    world.skip(world.the(Ritual.RETRO), "the fair of Lena");
    world.move(world.the(Ritual.RETRO), "2026-12-02T16:00", "Eli is back then");
    var text = text();
    var calendar = parsed(text);

    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(calendar.getComponents("VEVENT")).hasSizeGreaterThan(50);
    assertThat(text).doesNotContain("UPRIYA", "Lena", "Eli", "fair");
    assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void a_skip_cancels_the_event_and_a_move_moves_it_under_the_same_identity() throws Exception {
    var tuesday = world.the(Ritual.RETRO);
    var first = event("retro-2026-W48");
    assertThat(first.cancelled()).isFalse();

    world.skip(tuesday, "");
    var skipped = event("retro-2026-W48");
    assertThat(skipped.cancelled()).isTrue();
    assertThat(text()).contains("STATUS:CANCELLED");
    world.hold(tuesday);
    world.move(tuesday, "2026-11-26T16:00", "");
    var moved = event("retro-2026-W48");

    assertThat(moved.uid()).isEqualTo(first.uid());
    assertThat(moved.at()).isEqualTo(Instant.parse("2026-11-26T15:00:00Z"));
    assertThat(moved.cancelled()).isFalse();
    assertThat(List.of(first.sequence(), skipped.sequence(), moved.sequence()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void what_begins_is_planned_as_the_event_it_was_announced_as() {
    var announced = event("retro-2026-W49");

    world.wake(world.the(Ritual.RETRO), world.the(Ritual.RETRO).plannedAt());

    assertThat(event("retro-2026-W49")).isEqualTo(announced);
    assertThat(event("retro-2026-W48").cancelled()).isFalse();
  }

  @Test
  void a_changed_team_counts_for_more_than_any_change_of_one() {
    world.move(world.the(Ritual.RETRO), "2026-11-26T16:00", "");
    var before = event("retro-2026-W48").sequence();
    world.teams.put(
        new Team(
            team.id(),
            team.name(),
            team.channel(),
            team.roster(),
            team.calendar(),
            team.sprints(),
            team.rhythms(),
            2));

    assertThat(event("retro-2026-W48").sequence()).isGreaterThan(before);
  }

  private CalendarFeed feed(MemberId to) {
    return ((OfferFeed.Outcome.Offered) offer.offer(team, to)).feed();
  }

  private FeedEvent event(String uid) {
    return read.read(feed(ELI).token()).orElseThrow().events().stream()
        .filter(event -> event.uid().startsWith(uid + "-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> uids(ReadFeed.Contents contents) {
    return contents.events().stream().map(FeedEvent::uid).toList();
  }

  private String text() {
    return FeedText.write(read.read(feed(ELI).token()).orElseThrow());
  }

  private static Calendar parsed(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private TeamId elsewhere() {
    return new TeamId(new WorkspaceId("T2"), team.id().value());
  }

  private static final class ChangedOnce implements TeamChanges {
    @Override
    public void record(TeamId team, Change change) {
      throw new AssertionError("nobody changes it");
    }

    @Override
    public Optional<Change> last(TeamId team) {
      return Optional.of(new Change(1, PRIYA, Instant.parse("2026-11-01T08:00:00Z")));
    }
  }
}
