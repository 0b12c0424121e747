package io.plumbline.retro.worth;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroId;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Closes the question when its time is over: who has answered is forgotten, and the figure is shown
 * for the first time. Never earlier, or the last answer could be read from the change.
 */
public final class WakeWorth implements Wakeable {
  public static final String KIND = "retro-worth";

  private final Transactions transactions;
  private final WorthAnswers answers;
  private final Boards boards;
  private final Teams teams;
  private final Journal journal;
  private final Surfaces surfaces;

  public WakeWorth(
      Transactions transactions,
      WorthAnswers answers,
      Boards boards,
      Teams teams,
      Journal journal,
      Surfaces surfaces) {
    this.transactions = transactions;
    this.answers = answers;
    this.boards = boards;
    this.teams = teams;
    this.journal = journal;
    this.surfaces = surfaces;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new RetroId(key.workspace(), key.id());
    transactions.run(
        () ->
            answers
                .hold(id)
                .filter(question -> !question.closed() && !question.until().isAfter(now))
                .ifPresent(question -> close(id, now)));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return answers.waiting(until, limit);
  }

  /** The retro's board, summary and questions all show the same retro. */
  static Subject subject(RetroId id) {
    return new Subject(id.workspace(), "retro", id.value());
  }

  private void close(RetroId id, Instant now) {
    answers.close(id);
    surfaces.stale(subject(id));
    boards
        .find(id)
        .flatMap(retro -> teams.find(retro.team()))
        .ifPresent(team -> closed(id, team, now));
  }

  private void closed(RetroId id, Team team, Instant now) {
    journal.record(
        new Entry(
            id.workspace(),
            team.id().value(),
            "retro.worth_counted",
            id.value(),
            null,
            now,
            Map.of()));
    team.roster().everyone().forEach(member -> surfaces.staleHome(id.workspace(), member));
  }
}
