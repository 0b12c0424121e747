package io.plumbline.feed.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import io.plumbline.feed.CalendarFeed;
import io.plumbline.feed.CalendarFeeds;
import io.plumbline.feed.OfferFeed;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedSlackTest {
  private static final URI PUBLIC = URI.create("https://plumbline.example.com/");
  private static final MemberId OMAR = new MemberId("UOMAR");

  private final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  private final Kept feeds = new Kept();
  private final FakeSlack slack = FakeSlack.start();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void people_of_the_team_get_the_address_and_others_do_not() {
    var app = app(PUBLIC);

    var said = command(app, ELI);
    assertThat(said)
        .contains("https://plumbline.example.com/calendar/" + feeds.only().token() + ".ics")
        .doesNotContain("Renew the address");
    assertThat(command(app, PRIYA)).contains("Renew the address");
    assertThat(command(app, OMAR)).contains("you are not in it").doesNotContain(".ics");
    press(app, "team.calendar.7", ELI);
    assertThat(said(slack)).contains(feeds.only().token());
    press(app, "team.calendar.7", OMAR);
    assertThat(said(slack)).contains("is for its people").doesNotContain(".ics");
  }

  @Test
  void who_runs_rituals_renews_it() {
    var app = app(PUBLIC);
    command(app, ELI);
    var old = feeds.only().token();

    press(app, "feed.renew.7", ELI);
    assertThat(said(slack)).contains("Only a product manager or lead of Checkout can renew it");
    assertThat(feeds.only().token()).isEqualTo(old);
    press(app, "feed.renew.7", PRIYA);

    assertThat(said(slack)).contains("The address is new.", feeds.only().token());
    assertThat(feeds.only().token()).isNotEqualTo(old);
  }

  @Test
  void without_a_public_address_it_says_what_is_missing() {
    assertThat(command(app(null), PRIYA)).contains("PLUMBLINE_PUBLIC_URL").doesNotContain(".ics");
    assertThat(feeds.feeds).isEmpty();
  }

  @Test
  void buttons_of_no_team_are_no_longer_valid() {
    press(app(PUBLIC), "team.calendar.9", PRIYA);

    assertThat(said(slack)).contains("This button is no longer valid.");
  }

  @Test
  void the_card_looks_like_this_and_shows_a_team_as_it_is_called() {
    var feed = new CalendarFeed(TestTeams.checkout().id(), "t".repeat(43), "seed");
    var offered = new OfferFeed.Outcome.Offered(feed);
    var checkout = TestTeams.checkout();

    Golden.message("feed", "address", FeedCard.render(offered, checkout, PRIYA, PUBLIC));
    Hostile.message(
        typed -> FeedCard.render(offered, TestTeams.team(7, Hostile.asName(typed)), PRIYA, PUBLIC));
  }

  private App app(@Nullable URI publicUrl) {
    var app = slack.app();
    var commands = new Commands();
    var offer =
        new OfferFeed(
            new DirectTransactions(),
            feeds,
            new FakeJournal(),
            new SecureRandom(),
            () -> Instant.EPOCH);
    var forTeam = new ForTeam(new TeamOf(teams, new NothingRemembered()));
    new FeedSlack(commands, forTeam, teams, offer, publicUrl).register(app);
    app.command(
        "/calendar",
        (request, context) -> commands.forward("calendar", "", request, context).orElseThrow());
    return app;
  }

  private String command(App app, MemberId by) {
    return SlackPayload.command(slack, "/calendar", by, CHECKOUT_CHANNEL).to(app).getBody();
  }

  private void press(App app, String action, MemberId by) {
    var team = action.substring(action.lastIndexOf('.') + 1);
    SlackPayload.press(slack, action, team, by, CHECKOUT_CHANNEL).to(app);
  }

  private static String said(FakeSlack slack) {
    return slack.last("respond").toString();
  }

  private static final class Kept implements CalendarFeeds {
    private final Map<TeamId, CalendarFeed> feeds = new HashMap<>();

    CalendarFeed only() {
      return Objects.requireNonNull(feeds.get(TestTeams.checkout().id()));
    }

    @Override
    public Optional<CalendarFeed> of(TeamId team) {
      return Optional.ofNullable(feeds.get(team));
    }

    @Override
    public Optional<CalendarFeed> byDigest(String digest) {
      return feeds.values().stream().filter(feed -> feed.digest().equals(digest)).findFirst();
    }

    @Override
    public void add(CalendarFeed feed) {
      feeds.putIfAbsent(feed.team(), feed);
    }

    @Override
    public void renew(TeamId team, String token) {
      feeds.computeIfPresent(team, (id, feed) -> new CalendarFeed(id, token, feed.seed()));
    }
  }

  private static final class NothingRemembered implements RememberedTeams {
    @Override
    public Optional<TeamId> of(WorkspaceId workspace, MemberId member, ChannelId channel) {
      return Optional.empty();
    }

    @Override
    public void remember(TeamId team, MemberId member, ChannelId channel) {
      throw new AssertionError("nobody was asked");
    }
  }
}
