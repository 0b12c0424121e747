package io.plumbline.scope;

import io.plumbline.team.TeamId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Walks a team's ledger from its first line to its last and finds what was done to it since. */
public final class LedgerCheck {
  /** The lines of every team, as they are kept. */
  public interface Books {
    List<TeamId> teams();

    /** The lines of the team by their numbers. */
    List<LedgerLine> lines(TeamId team);

    /** How many lines the team's ledger has by its end, and the hash of the last. */
    End end(TeamId team);
  }

  /** Where a ledger ends. */
  public record End(long lines, String hash) {}

  /**
   * Where a ledger ended on a day, as it was noted outside the database.
   *
   * @param hash of its last line then
   */
  public record NotedEnd(TeamId team, long lines, String hash, LocalDate on) {
    public static NotedEnd of(TeamId team, End end, LocalDate on) {
      return new NotedEnd(team, end.lines(), end.hash(), on);
    }

    private boolean fits(List<LedgerLine> written) {
      return lines <= written.size() && written.get((int) lines - 1).hash().equals(hash);
    }
  }

  /** Something that is not as it was written. */
  public record Fault(TeamId team, long line, What what) {}

  /** What can have happened. */
  public enum What {
    /** The line, or one before it, does not say what it said. */
    CHANGED,
    /** There is no line of this number any more. */
    REMOVED,
    /** The lines fit to each other, but not to what was noted elsewhere of this line. */
    REWRITTEN
  }

  private final Books books;
  private final List<NotedEnd> noted;

  /** One that compares with these ends too. */
  public LedgerCheck(Books books, List<NotedEnd> noted) {
    this.books = books;
    this.noted = List.copyOf(noted);
  }

  /** How many lines stand, and the first fault of each team; none where all stand as written. */
  public record Result(long lines, List<Fault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  public Result check() {
    var faults = new ArrayList<Fault>();
    long lines = 0;
    var teams = new LinkedHashSet<>(books.teams());
    noted.forEach(end -> teams.add(end.team()));
    for (var team : teams) {
      var written = books.lines(team);
      lines += written.size();
      chain(team, written).or(() -> rewritten(team, written)).ifPresent(faults::add);
    }
    return new Result(lines, faults);
  }

  private Optional<Fault> chain(TeamId team, List<LedgerLine> written) {
    var hash = LedgerLine.NO_HASH;
    long number = 0;
    for (var line : written) {
      number++;
      if (line.number() != number) {
        return Optional.of(new Fault(team, number, What.REMOVED));
      }
      if (!line.follows(hash)) {
        return Optional.of(new Fault(team, number, What.CHANGED));
      }
      hash = line.hash();
    }
    var end = books.end(team);
    if (end.lines() > number) {
      return Optional.of(new Fault(team, number + 1, What.REMOVED));
    }
    return end.lines() == number && end.hash().equals(hash)
        ? Optional.empty()
        : Optional.of(new Fault(team, number, What.CHANGED));
  }

  private Optional<Fault> rewritten(TeamId team, List<LedgerLine> written) {
    return noted.stream()
        .filter(end -> end.team().equals(team) && !end.fits(written))
        .findFirst()
        .map(end -> new Fault(team, end.lines(), What.REWRITTEN));
  }
}
