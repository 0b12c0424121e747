package io.plumbline.testing;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Addresses of holidays in memory. */
public final class FakeHolidaySources implements HolidaySources {
  private final Map<TeamId, HolidaySource> sources = new ConcurrentHashMap<>();

  @Override
  public Optional<HolidaySource> of(TeamId team) {
    return Optional.ofNullable(sources.get(team));
  }

  @Override
  public void follow(TeamId team, HolidayAddress address, Instant now) {
    var before = sources.get(team);
    if (before == null || !before.address().equals(address) || before.failure().isPresent()) {
      sources.put(team, new HolidaySource(team, address, null, null, null, now));
    }
  }

  @Override
  public void unfollow(TeamId team) {
    sources.remove(team);
  }

  @Override
  public boolean claim(TeamId team, Instant now, Instant again) {
    var source = sources.get(team);
    if (source == null || source.wakeAt().isAfter(now)) {
      return false;
    }
    put(source, source.lastRead(), source.failed(), source.since(), again);
    return true;
  }

  @Override
  public void wasRead(HolidaySource source, Instant at, Instant again) {
    now(source).ifPresent(known -> put(known, at, null, null, again));
  }

  @Override
  public void hasFailed(
      HolidaySource source, HolidaySource.Failure failure, Instant at, Instant again) {
    now(source)
        .ifPresent(
            known -> put(known, known.lastRead(), failure, known.failingSince().orElse(at), again));
  }

  @Override
  public List<Wakeable.Waiting> waiting(Instant until, int limit) {
    return sources.values().stream()
        .filter(source -> !source.wakeAt().isAfter(until))
        .limit(limit)
        .map(
            source ->
                new Wakeable.Waiting(
                    new AlarmKey("holidays", source.team().workspace(), source.team().value()),
                    source.wakeAt()))
        .toList();
  }

  private Optional<HolidaySource> now(HolidaySource source) {
    return of(source.team()).filter(known -> known.address().equals(source.address()));
  }

  private void put(
      HolidaySource source,
      @Nullable Instant read,
      HolidaySource.@Nullable Failure failure,
      @Nullable Instant since,
      Instant wakeAt) {
    sources.put(
        source.team(),
        new HolidaySource(source.team(), source.address(), read, failure, since, wakeAt));
  }
}
