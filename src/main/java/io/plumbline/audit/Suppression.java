package io.plumbline.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups may be shown beside each other. A group is left out where it is too small, and where
 * adding and subtracting the groups shown would give the figure of one that is too small.
 */
public final class Suppression {
  private static final List<Part> PARTS = List.of(Part.LEAD, Part.ENGINEER);
  private static final double NOTHING = 1e-9;

  private final Map<Part, Integer> answers;
  private final int threshold;

  /**
   * @param answers how many answered in each part
   * @param threshold the smallest group that may be known
   */
  public Suppression(Map<Part, Integer> answers, int threshold) {
    this.answers = new EnumMap<>(Part.class);
    PARTS.forEach(part -> this.answers.put(part, answers.getOrDefault(part, 0)));
    this.threshold = threshold;
  }

  /** Those of the wanted groups that may be shown; an earlier one goes before a later one. */
  public List<Circle> shown(List<Circle> wanted) {
    var shown = new ArrayList<Circle>();
    for (var circle : wanted) {
      boolean isNew =
          size(circle.parts()) > 0
              && shown.stream()
                  .noneMatch(each -> Arrays.equals(row(each.parts()), row(circle.parts())));
      shown.add(circle);
      if (!isNew || !isSafe(shown)) {
        shown.remove(circle);
      }
    }
    return List.copyOf(shown);
  }

  /** Whether no group that can be worked out from these is too small. */
  public boolean isSafe(Collection<Circle> shown) {
    var known = shown.stream().map(circle -> row(circle.parts())).toList();
    return groups().stream()
        .filter(group -> isTooSmall(size(group)))
        .noneMatch(group -> follows(row(group), known));
  }

  private boolean isTooSmall(int size) {
    return size > 0 && size < threshold;
  }

  private int size(Set<Part> group) {
    return group.stream().mapToInt(part -> answers.getOrDefault(part, 0)).sum();
  }

  private static List<Set<Part>> groups() {
    return List.of(Set.of(Part.LEAD), Set.of(Part.ENGINEER), Set.copyOf(PARTS));
  }

  /** One column a part; a part in which nobody answered adds nothing to any group. */
  private double[] row(Set<Part> group) {
    return PARTS.stream()
        .mapToDouble(part -> group.contains(part) && answers.getOrDefault(part, 0) > 0 ? 1 : 0)
        .toArray();
  }

  /** Whether the row is a sum of multiples of the known ones. */
  private static boolean follows(double[] row, List<double[]> known) {
    var more = new ArrayList<>(known);
    more.add(row);
    return rank(more) == rank(known);
  }

  /** By Gauss's elimination. */
  private static int rank(List<double[]> rows) {
    var left = rows.stream().map(double[]::clone).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < PARTS.size() && rank < left.length; column++) {
      int pivot = rank;
      while (pivot < left.length && Math.abs(left[pivot][column]) < NOTHING) {
        pivot++;
      }
      if (pivot < left.length) {
        var found = left[pivot];
        left[pivot] = left[rank];
        left[rank] = found;
        eliminate(left, rank, column);
        rank++;
      }
    }
    return rank;
  }

  private static void eliminate(double[][] rows, int from, int column) {
    var pivot = rows[from];
    for (var row : Arrays.asList(rows).subList(from + 1, rows.length)) {
      double times = row[column] / pivot[column];
      for (int i = 0; i < row.length; i++) {
        row[i] -= times * pivot[i];
      }
    }
  }
}
