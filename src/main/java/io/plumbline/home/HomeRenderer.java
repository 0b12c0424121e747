package io.plumbline.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.surface.ParkedSurfaces.Parked;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.team.WhatComes;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws a person's App Home from what the features offer for each of their teams. */
public final class HomeRenderer implements SurfaceRenderer {
  private static final Duration AHEAD = Duration.ofDays(14);

  private final Teams teams;
  private final List<HomeSection> sections;
  private final WhatComes whatComes;
  private final ParkedSurfaces parked;
  private final InstantSource clock;

  /**
   * @param sections in the order in which a part shows them
   */
  public HomeRenderer(
      Teams teams,
      List<HomeSection> sections,
      WhatComes whatComes,
      ParkedSurfaces parked,
      InstantSource clock) {
    this.teams = teams;
    this.sections = List.copyOf(sections);
    this.whatComes = whatComes;
    this.parked = parked;
    this.clock = clock;
  }

  @Override
  public String view() {
    return Home.VIEW;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    if (!(surface.place() instanceof Place.HomeOf home)) {
      throw new IllegalStateException("a Home is drawn at " + surface.place());
    }
    var viewer = home.member();
    var own = teams.of(surface.subject().workspace(), viewer);
    var view =
        own.isEmpty()
            ? HomePage.withoutTeam()
            : HomePage.render(own, viewer, contents(own, viewer));
    return Optional.of(new Rendered.Home(view(view)));
  }

  private HomePage.Contents contents(List<Team> own, MemberId viewer) {
    var now = clock.instant();
    var coming = new ArrayList<HomePage.TeamComing>();
    for (Team team : own) {
      whatComes
          .of(team, now, now.plus(AHEAD))
          .forEach(each -> coming.add(new HomePage.TeamComing(team, each)));
    }
    coming.sort(Comparator.comparing(each -> each.coming().at()));
    return new HomePage.Contents(
        blocks(HomeSection.Part.WAITING, own, viewer, now),
        coming,
        blocks(HomeSection.Part.COMING, own, viewer, now),
        blocks(HomeSection.Part.FIGURES, own, viewer, now),
        Undelivered.of(own, viewer, told(own.get(0).id().workspace())));
  }

  private List<Parked> told(WorkspaceId workspace) {
    return parked.parked(workspace).stream()
        .filter(each -> sections.stream().allMatch(section -> section.mayTell(each)))
        .toList();
  }

  private List<LayoutBlock> blocks(
      HomeSection.Part part, List<Team> own, MemberId viewer, Instant now) {
    return sections.stream()
        .filter(section -> section.part() == part)
        .flatMap(section -> own.stream().flatMap(t -> section.render(t, viewer, now).stream()))
        .toList();
  }

  private static View view(List<LayoutBlock> blocks) {
    return View.builder().type("home").callbackId(Home.VIEW).blocks(blocks).build();
  }
}
