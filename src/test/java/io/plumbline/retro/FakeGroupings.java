package io.plumbline.retro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps of grouping in memory. */
public final class FakeGroupings implements Groupings {
  private final Map<RetroId, List<GroupStep>> done = new HashMap<>();
  private final Map<RetroId, Set<Integer>> undone = new HashMap<>();

  @Override
  public List<GroupStep> steps(RetroId retro) {
    return done.getOrDefault(retro, List.of()).stream()
        .filter(step -> !undone.getOrDefault(retro, Set.of()).contains(step.number()))
        .toList();
  }

  @Override
  public GroupStep add(RetroId retro, GroupDeed deed, Turn turn) {
    var steps = done.computeIfAbsent(retro, id -> new ArrayList<>());
    var step = new GroupStep(steps.size() + 1, deed, turn);
    steps.add(step);
    return step;
  }

  @Override
  public boolean undo(RetroId retro, int number, Turn turn) {
    boolean stands = steps(retro).stream().anyMatch(step -> step.number() == number);
    return stands && undone.computeIfAbsent(retro, id -> new HashSet<>()).add(number);
  }
}
