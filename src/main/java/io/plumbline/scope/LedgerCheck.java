package io.plumbline.scope;

import io.plumbline.team.TeamId;
import java.util.ArrayList;
import java.util.List;

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

  /** Something that is not as it was written. */
  public record Fault(TeamId team, long line, What what) {}

  /** What can have happened. */
  public enum What {
    /** The line, or one before it, does not say what it said. */
    CHANGED,
    /** There is no line of this number any more. */
    REMOVED
  }

  private final Books books;

  public LedgerCheck(Books books) {
    this.books = books;
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
    for (var team : books.teams()) {
      var written = books.lines(team);
      lines += written.size();
      check(team, written, faults);
    }
    return new Result(lines, faults);
  }

  private void check(TeamId team, List<LedgerLine> written, List<Fault> faults) {
    var hash = LedgerLine.NO_HASH;
    long number = 0;
    for (var line : written) {
      number++;
      if (line.number() != number) {
        faults.add(new Fault(team, number, What.REMOVED));
        return;
      }
      if (!line.follows(hash)) {
        faults.add(new Fault(team, number, What.CHANGED));
        return;
      }
      hash = line.hash();
    }
    var end = books.end(team);
    if (end.lines() > number) {
      faults.add(new Fault(team, number + 1, What.REMOVED));
    } else if (end.lines() != number || !end.hash().equals(hash)) {
      faults.add(new Fault(team, number, What.CHANGED));
    }
  }
}
