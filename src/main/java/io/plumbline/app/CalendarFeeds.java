package io.plumbline.app;

import io.plumbline.feed.OfferFeed;
import io.plumbline.feed.ReadFeed;
import io.plumbline.feed.ical.FeedText;
import io.plumbline.feed.slack.FeedSlack;
import io.plumbline.feed.store.JdbcCalendarFeeds;
import io.plumbline.ritual.TeamCalendar;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.store.JdbcTeamChanges;
import java.security.SecureRandom;
import java.util.Optional;

/** The calendars of teams that other programs subscribe to, built from the kit. */
final class CalendarFeeds {
  private final Kit kit;
  private final ForTeam forTeam;
  private final JdbcCalendarFeeds feeds;
  private final ReadFeed read;

  CalendarFeeds(Kit kit, ForTeam forTeam, TeamCalendar calendar) {
    this.kit = kit;
    this.forTeam = forTeam;
    this.feeds = new JdbcCalendarFeeds(kit.jdbi());
    var changes = new JdbcTeamChanges(kit.jdbi());
    this.read = new ReadFeed(feeds, kit.teams(), changes, calendar, kit.clock());
  }

  void offer(Offers offers) {
    var offer =
        new OfferFeed(kit.transactions(), feeds, kit.journal(), new SecureRandom(), kit.clock());
    offers.slack().add(new FeedSlack(kit.commands(), forTeam, kit.teams(), offer, kit.publicUrl()));
  }

  /** The calendar of a team by its secret. */
  Optional<String> read(String secret) {
    return read.read(secret).map(FeedText::write);
  }
}
