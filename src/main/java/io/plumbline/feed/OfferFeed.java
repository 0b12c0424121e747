package io.plumbline.feed;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** Gives the people of a team its feed, and puts another address in place of one that got out. */
public final class OfferFeed {
  private static final int TOKEN_BYTES = 32;
  private static final int SEED_BYTES = 12;

  private final Transactions transactions;
  private final CalendarFeeds feeds;
  private final Journal journal;
  private final SecureRandom random;
  private final InstantSource clock;

  public OfferFeed(
      Transactions transactions,
      CalendarFeeds feeds,
      Journal journal,
      SecureRandom random,
      InstantSource clock) {
    this.transactions = transactions;
    this.feeds = feeds;
    this.journal = journal;
    this.random = random;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Offered(CalendarFeed feed) implements Outcome {}

    /** The feed is for the team's people; only product managers and leads renew its address. */
    record NotAllowed() implements Outcome {}
  }

  /** The team's feed, made with the first wish for it. */
  public Outcome offer(Team team, MemberId to) {
    if (!team.roster().includes(to)) {
      return new Outcome.NotAllowed();
    }
    return transactions.inTransaction(
        () -> {
          if (feeds.of(team.id()).isEmpty()) {
            feeds.add(new CalendarFeed(team.id(), random(TOKEN_BYTES), random(SEED_BYTES)));
            record(team, "feed.opened", to);
          }
          return new Outcome.Offered(feeds.of(team.id()).orElseThrow());
        });
  }

  /** Another address; whoever has only the old one is shut out at once. */
  public Outcome renew(Team team, MemberId by) {
    if (!team.roster().runsRituals(by)) {
      return new Outcome.NotAllowed();
    }
    offer(team, by);
    return transactions.inTransaction(
        () -> {
          feeds.renew(team.id(), random(TOKEN_BYTES));
          record(team, "feed.renewed", by);
          return new Outcome.Offered(feeds.of(team.id()).orElseThrow());
        });
  }

  private String random(int bytes) {
    var drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  private void record(Team team, String verb, MemberId by) {
    var id = team.id();
    journal.record(
        new Entry(id.workspace(), id.value(), verb, id.value(), by, clock.instant(), Map.of()));
  }
}
