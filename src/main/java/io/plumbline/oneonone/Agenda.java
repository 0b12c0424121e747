package io.plumbline.oneonone;

import io.plumbline.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pair's next talk finds open: what the features offer since the last one took place, and of
 * what they offered then whatever was not reached.
 */
public final class Agenda {
  /** Before the first one. */
  private static final Duration WEEK = Duration.ofDays(7);

  /** Nobody looks further back, however long the two have not met. */
  private static final Duration FURTHEST = Duration.ofDays(28);

  private static final int MOST = 40;

  private final List<AgendaSource> sources;
  private final Shelves shelves;

  /**
   * @param sources may grow until the first talk begins
   */
  public Agenda(List<AgendaSource> sources, Shelves shelves) {
    this.sources = sources;
    this.shelves = shelves;
  }

  /** Oldest first. */
  List<AgendaItem> of(Pair pair, Instant now) {
    var last = shelves.talks().lastHeld(pair);
    var since = later(last.flatMap(OneOnOne::openedAt).orElse(now.minus(WEEK)), now);
    var found = new LinkedHashMap<String, AgendaItem>();
    offered(pair.team(), since).forEach(item -> found.putIfAbsent(item.key(), item));
    last.ifPresent(talk -> addMissed(talk, now, found));
    return found.values().stream()
        .sorted(Comparator.comparing(AgendaItem::since))
        .limit(MOST)
        .toList();
  }

  private static Instant later(Instant since, Instant now) {
    var furthest = now.minus(FURTHEST);
    return since.isBefore(furthest) ? furthest : since;
  }

  /** What happened before the last talk, and was not reached in it, is offered once more. */
  private void addMissed(OneOnOne last, Instant now, Map<String, AgendaItem> found) {
    var missed =
        shelves.minutes().lines(last.id()).stream()
            .filter(line -> !line.isTopic() && !line.reached())
            .toList();
    if (missed.isEmpty()) {
      return;
    }
    var oldest = missed.stream().map(Line::since).min(Comparator.naturalOrder()).orElseThrow();
    Set<String> keys =
        missed.stream().map(Line::key).collect(Collectors.toCollection(HashSet::new));
    for (var item : offered(last.pair().team(), later(oldest, now))) {
      if (keys.contains(item.key())) {
        found.putIfAbsent(item.key(), item);
      }
    }
  }

  private List<AgendaItem> offered(TeamId team, Instant since) {
    var all = new ArrayList<AgendaItem>();
    sources.forEach(source -> all.addAll(source.open(team, since)));
    return all;
  }
}
