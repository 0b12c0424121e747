package io.plumbline.feed;

import io.plumbline.ritual.TeamCalendar;
import io.plumbline.team.Team;
import io.plumbline.team.TeamChanges;
import io.plumbline.team.Teams;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What whoever knows the secret address reads: the team's rituals, and no name of a person. */
public final class ReadFeed {
  private static final Duration BACK = Duration.ofDays(60);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** More changes than one occurrence has between two changes of its team. */
  private static final int REVISIONS = 1_000;

  private final CalendarFeeds feeds;
  private final Teams teams;
  private final TeamChanges changes;
  private final TeamCalendar calendar;
  private final InstantSource clock;

  public ReadFeed(
      CalendarFeeds feeds,
      Teams teams,
      TeamChanges changes,
      TeamCalendar calendar,
      InstantSource clock) {
    this.feeds = feeds;
    this.teams = teams;
    this.changes = changes;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What a feed holds.
   *
   * @param from all of its events begin later, and before {@code until}
   */
  public record Contents(Team team, Instant from, Instant until, List<FeedEvent> events) {
    public Contents {
      events = List.copyOf(events);
    }
  }

  /** The feed of that address; empty where there is none. */
  public Optional<Contents> read(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return feeds
        .byDigest(CalendarFeed.digest(token))
        .filter(feed -> isSame(feed.token(), token))
        .flatMap(feed -> teams.find(feed.team()).map(team -> contents(feed, team)));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Contents contents(CalendarFeed feed, Team team) {
    var from = clock.instant().minus(BACK);
    var until = clock.instant().plus(AHEAD);
    var changed = changes.last(team.id()).map(TeamChanges.Change::at).orElse(Instant.EPOCH);
    var events =
        calendar.entries(team, from, until).stream()
            .map(entry -> event(feed, team, entry, changed))
            .toList();
    return new Contents(team, from, until, events);
  }

  private static FeedEvent event(
      CalendarFeed feed, Team team, TeamCalendar.Entry entry, Instant changed) {
    return new FeedEvent(
        "%s-%s-%s@plumbline"
            .formatted(entry.ritual().key(), entry.period().replace(':', '-'), feed.seed()),
        entry.ritual().title() + " · " + team.name(),
        entry.at(),
        entry.length(),
        !entry.takesPlace(),
        Math.addExact(Math.multiplyExact(team.version(), REVISIONS), entry.revision()),
        changed);
  }
}
