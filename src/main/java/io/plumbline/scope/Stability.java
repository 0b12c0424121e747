package io.plumbline.scope;

import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Item.Touch;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well a sprint's scope held: its items at the lock by what became of them, its requests by
 * what was said to them.
 *
 * @param parts the items at the lock; they add up
 * @param said the requests and what was flagged
 * @param median the middle one of the times to a decision, in working time; null where none was
 *     decided
 */
public record Stability(Parts parts, Requests said, @Nullable Duration median) {
  /** What became of the items at the lock. */
  public record Parts(int unchanged, int agreed, int expedited, int unannounced) {
    public int atLock() {
      return unchanged + agreed + expedited + unannounced;
    }
  }

  /** What became of the requests since the lock. */
  public record Requests(int agreed, int rejected, int expedited, int unannounced) {}

  /** The part of the items at the lock that is unchanged, 0 to 1; empty where there were none. */
  public OptionalDouble value() {
    return parts.atLock() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) parts.unchanged() / parts.atLock());
  }

  public Optional<Duration> medianTime() {
    return Optional.ofNullable(median);
  }

  /** From a sprint's items and the lines of its ledger, oldest first. */
  public static Stability of(List<Item> items, List<LedgerLine> lines, WorkingTime time) {
    return new Stability(
        parts(items),
        new Requests(
            count(lines, Kind.APPROVED) + count(lines, Kind.ACCEPTED),
            count(lines, Kind.REJECTED),
            count(lines, Kind.EXPEDITED),
            count(lines, Kind.UNANNOUNCED)),
        median(times(lines, time)));
  }

  private static Parts parts(List<Item> items) {
    int unchanged = 0;
    int agreed = 0;
    int expedited = 0;
    int unannounced = 0;
    for (var item : items) {
      if (item.frozen().isEmpty()) {
        continue;
      }
      if (item.isUnchanged()) {
        unchanged++;
      } else if (item.touched() == Touch.UNANNOUNCED) {
        unannounced++;
      } else if (item.touched() == Touch.EXPEDITED) {
        expedited++;
      } else {
        agreed++;
      }
    }
    return new Parts(unchanged, agreed, expedited, unannounced);
  }

  private static int count(List<LedgerLine> lines, Kind kind) {
    return (int) lines.stream().filter(line -> line.said().kind() == kind).count();
  }

  /** From the writing of the version that was decided to the decision. */
  private static List<Duration> times(List<LedgerLine> lines, WorkingTime time) {
    var asked = new HashMap<Long, Instant>();
    var times = new ArrayList<Duration>();
    for (var line : lines) {
      var said = line.said();
      switch (said.kind()) {
        case REQUESTED, CHANGED -> asked.put(said.request(), said.at());
        case APPROVED, CONDITION, REJECTED -> {
          var from = asked.get(said.request());
          if (from != null) {
            times.add(time.between(from, said.at()));
          }
        }
        default -> {}
      }
    }
    return times;
  }

  private static @Nullable Duration median(List<Duration> times) {
    if (times.isEmpty()) {
      return null;
    }
    var sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }
}
