package io.plumbline.home;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamWorld;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeParkedSurfaces;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HomeTest {
  private static final Subject HOME = new Subject(WORKSPACE, "home", 0);

  private final FakeTeams teams = new FakeTeams();
  private final FakeParkedSurfaces parked = new FakeParkedSurfaces();
  private final List<HomeSection> sections = new ArrayList<>();
  private final List<Coming> coming = new ArrayList<>();

  private record Lines(Part part, List<String> lines) implements HomeSection {
    @Override
    public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
      return lines.stream().<LayoutBlock>map(Layout::section).toList();
    }
  }

  private View draw(MemberId viewer) {
    var renderer =
        new HomeRenderer(
            teams,
            sections,
            (team, from, until) -> coming,
            parked,
            SettableClock.at(TeamWorld.MONDAY_TEN));
    var drawn = renderer.render(new Surface("home", HOME, new Place.HomeOf(viewer)));
    return ((Rendered.Home) drawn.orElseThrow()).view();
  }

  @Test
  void without_a_team_home_explains_and_offers_one_button() {
    Golden.view("home", "no_team", draw(ELI));
  }

  @Test
  void with_one_team_and_nothing_waiting_home_says_what_is_next() {
    teams.with(checkout());
    coming.add(new Coming(Ritual.ONE_ON_ONE, TeamWorld.MONDAY_TEN.plusSeconds(86_400), 1));
    coming.add(new Coming(Ritual.RETRO, TeamWorld.MONDAY_TEN.plusSeconds(3 * 86_400), 2));

    Golden.view("home", "one_team", draw(LENA));
  }

  @Test
  void with_several_teams_home_names_them_and_shows_at_most_five_that_wait() {
    teams.with(checkout(), team(8, "Search"));
    sections.add(
        new Lines(
            HomeSection.Part.WAITING,
            IntStream.rangeClosed(1, 4).mapToObj(i -> "Card " + i).toList()));
    sections.add(
        new Lines(
            HomeSection.Part.FIGURES,
            List.of("9 of 10 sprint items unchanged since planning, up from 7")));
    coming.add(new Coming(Ritual.RETRO, TeamWorld.MONDAY_TEN.plusSeconds(86_400), 1));

    Golden.view("home", "several_teams", draw(ELI));
  }

  @Test
  void what_people_typed_marks_and_mentions_nothing() {
    park("<!channel> *x*", new Place.InChannel(CHECKOUT_CHANNEL));
    coming.add(new Coming(Ritual.RETRO, TeamWorld.MONDAY_TEN.plusSeconds(86_400), 1));
    Hostile.view(
        typed -> {
          teams.with(team(7, Hostile.asName(typed)), team(8, "Other " + Hostile.asName(typed)));
          return draw(LENA);
        });
  }

  @Test
  void a_lead_learns_what_could_not_be_delivered_and_an_engineer_does_not() {
    teams.with(checkout());
    park("is_archived", new Place.InChannel(CHECKOUT_CHANNEL));
    park("not_in_channel", new Place.InChannel(new ChannelId("CELSEWHERE")));
    park("user_disabled", new Place.ToMember(ELI));

    Golden.view("home", "undelivered", draw(LENA));
    assertThat(draw(ELI).toString()).doesNotContain("archived");
  }

  @Test
  void what_a_feature_keeps_to_itself_is_not_told_to_anybody() {
    teams.with(checkout());
    park("user_disabled", new Place.ToMember(ELI));
    sections.add(
        new HomeSection() {
          @Override
          public Part part() {
            return Part.WAITING;
          }

          @Override
          public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
            return List.of();
          }

          @Override
          public boolean mayTell(ParkedSurfaces.Parked parked) {
            return !parked.surface().view().equals("retro.board");
          }
        });

    assertThat(draw(LENA).toString()).doesNotContain("I cannot reach");
  }

  @Test
  void opening_home_makes_it_a_surface_and_messages_does_not() {
    var surfaces = new RecordingSurfaces();
    var home =
        new Home(
            new DirectTransactions(),
            surfaces,
            new HomeRenderer(
                teams,
                sections,
                (team, from, until) -> coming,
                parked,
                SettableClock.at(TeamWorld.MONDAY_TEN)));
    try (var slack = FakeSlack.start()) {
      var app = slack.app();
      home.register(app);

      assertThat(opened("messages").to(app).getStatusCode()).isEqualTo(200);
      assertThat(surfaces.shown()).isEmpty();

      opened("home").to(app);
      opened("home").to(app);
    }

    assertThat(surfaces.shown()).containsExactly(new Surface("home", HOME, new Place.HomeOf(ELI)));
    assertThat(surfaces.staledHomes()).containsExactly(ELI, ELI);
  }

  private void park(String reason, Place place) {
    parked.all.add(
        new ParkedSurfaces.Parked(
            new Surface("retro.board", new Subject(WORKSPACE, "retro", 1), place),
            reason,
            TeamWorld.MONDAY_TEN,
            false));
  }

  private static SlackPayload opened(String tab) {
    return SlackPayload.event(
        new JsonMapper()
            .createObjectNode()
            .put("type", "app_home_opened")
            .put("user", ELI.value())
            .put("channel", "D1")
            .put("tab", tab)
            .put("event_ts", "1718000000.1"));
  }
}
