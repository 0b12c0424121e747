package io.plumbline.team;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Keeps, with the team, the address that its holidays come from, and shows it in its form. */
public final class FollowHolidays {
  private final HolidaySources sources;
  private final InstantSource clock;

  public FollowHolidays(HolidaySources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** What the form says of holidays: an address is followed, anything else is not. */
  void take(TeamId team, String typed) {
    HolidayAddress.in(typed)
        .ifPresentOrElse(
            address -> sources.follow(team, address, clock.instant()),
            () -> sources.unfollow(team));
  }

  /** Where the team's holidays come from; empty where they were typed, or it has none. */
  public Optional<HolidaySource> source(Team team) {
    return sources.of(team.id());
  }

  /** The team as a form shows it: with the address in place of the days that came from there. */
  public TeamForm shown(Team team, Set<Ritual> offered) {
    var form = TeamForm.of(team, offered);
    return sources
        .of(team.id())
        .map(source -> form.withHolidays(source.address().value()))
        .orElse(form);
  }
}
