package io.plumbline.feed;

import io.plumbline.team.TeamId;
import java.util.Optional;

/** The feeds of the teams that have asked for one. */
public interface CalendarFeeds {
  Optional<CalendarFeed> of(TeamId team);

  /** Of any workspace: the digest of a secret says which. */
  Optional<CalendarFeed> byDigest(String digest);

  /** Adds the feed; does nothing where the team has one. */
  void add(CalendarFeed feed);

  /** Puts another token in place of the team's. */
  void renew(TeamId team, String token);
}
