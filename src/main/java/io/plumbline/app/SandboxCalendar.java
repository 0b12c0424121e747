package io.plumbline.app;

import io.plumbline.sandbox.page.Upcoming;
import io.plumbline.team.RunsRituals;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.WhatComes;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes in the calendars of the sandbox's teams, for the panel of its page. */
final class SandboxCalendar implements Upcoming {
  private static final Duration AHEAD = Duration.ofDays(45);

  private final InstantSource clock;
  private final WorkspaceId workspace;
  private volatile @Nullable Wiring wiring;

  SandboxCalendar(InstantSource clock, String workspace) {
    this.clock = clock;
    this.workspace = new WorkspaceId(workspace);
  }

  /** From now on it is read from this bot. */
  void read(Wiring bot) {
    wiring = bot;
  }

  @Override
  public List<Item> items() {
    var bot = wiring;
    if (bot == null) {
      return List.of();
    }
    return bot.kit().teams().all(workspace).stream()
        .flatMap(team -> coming(bot, team).stream().map(coming -> item(team, coming)))
        .sorted(Comparator.comparing(Item::at))
        .toList();
  }

  private List<WhatComes.Coming> coming(Wiring bot, Team team) {
    var now = clock.instant();
    return bot.rituals().of(team, now, now.plus(AHEAD)).stream()
        .filter(WhatComes.Coming::isNext)
        .toList();
  }

  private static Item item(Team team, WhatComes.Coming coming) {
    return new Item(
        team.id().value() + "/" + coming.occurrenceId(),
        coming.ritual().title(),
        team.name() + standing(coming),
        coming.at());
  }

  private static String standing(WhatComes.Coming coming) {
    return coming.standing() == WhatComes.Standing.MOVED ? ", moved by hand" : "";
  }

  @Override
  public String more() {
    return "To skip or to move one: /plumbline next";
  }

  @Override
  public Optional<String> runNow(String id, String userId) {
    var bot = wiring;
    var parts = id.split("/", 2);
    if (bot == null || parts.length != 2) {
      return Optional.of("The bot is not up yet. Try again in a moment.");
    }
    var team = new TeamId(workspace, Long.parseLong(parts[0]));
    return refusal(bot.rituals().run(team, Long.parseLong(parts[1]), new MemberId(userId)));
  }

  private static Optional<String> refusal(RunsRituals.Outcome outcome) {
    if (outcome instanceof RunsRituals.Outcome.NotAllowed) {
      return Optional.of("Only a product manager or a lead of the team can run it: act as one.");
    }
    if (outcome instanceof RunsRituals.Outcome.AlreadyStarted running) {
      return Optional.of(
          running.ritual().title()
              + " is under way already. End it first; this one stays planned.");
    }
    if (outcome instanceof RunsRituals.Outcome.NotAllThere) {
      return Optional.of("Somebody who holds it is away, so it stays planned.");
    }
    return outcome instanceof RunsRituals.Outcome.NotPlanned
        ? Optional.of("It is not planned any more. Reload the page.")
        : Optional.empty();
  }
}
