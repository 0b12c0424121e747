package io.plumbline.sprint;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scope of sprints, item by item. */
public interface Items {
  /**
   * @param goal the goal that it serves, 0 for none
   */
  Item add(SprintId sprint, String what, long goal, MemberId by, Instant at);

  Optional<Item> find(WorkspaceId workspace, long id);

  /** Every item that the sprint has or had, in the order in which they came. */
  List<Item> of(SprintId sprint);

  /** Keeps the item's words, its goal, whether it is in, and why it was touched. */
  void save(Item item);

  /** No item of the sprint names the goal any more. */
  void forgetGoal(Goal goal);

  /** Remembers what the items of the sprint are at the lock. */
  void freeze(SprintId sprint);
}
