package io.plumbline.retro;

import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what happened since the last reveal on the board, at the reveal: then all of it is known,
 * and a retro that is closed before leaves no card behind.
 */
final class TheRecord {
  private final List<RecordSource> sources;
  private final Retros retros;
  private final Cards cards;

  TheRecord(List<RecordSource> sources, Retros retros, Cards cards) {
    this.sources = List.copyOf(sources);
    this.retros = retros;
    this.cards = cards;
  }

  /** Adds a card for each entry that has been none yet, and returns how many it added. */
  int show(TeamId team, RetroId retro, Instant now) {
    var from = retros.lastReveal(team).orElse(Instant.EPOCH);
    var entries =
        sources.stream()
            .flatMap(source -> source.since(team, from, now).stream())
            .sorted(Comparator.comparing(RecordEntry::at))
            .toList();
    int added = 0;
    for (var entry : entries) {
      added += cards.addFromRecord(team, retro, entry) ? 1 : 0;
    }
    return added;
  }
}
