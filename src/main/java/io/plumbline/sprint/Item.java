package io.plumbline.sprint;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the scope of a sprint.
 *
 * @param goalId the goal that it serves, 0 where it names none
 * @param isIn false once it has left
 * @param atLock what it was when the scope was locked; null where it came later
 * @param touched what made it differ from that
 */
public record Item(
    long id,
    SprintId sprint,
    long goalId,
    String what,
    MemberId addedBy,
    Instant addedAt,
    boolean isIn,
    @Nullable String atLock,
    Touch touched) {
  public static final int MAX_WHAT = 300;

  /** Why an item is not any more what was agreed on, the gravest last. */
  public enum Touch {
    NONE,
    AGREED,
    EXPEDITED,
    UNANNOUNCED
  }

  public WorkspaceId workspace() {
    return sprint.workspace();
  }

  public OptionalLong goal() {
    return goalId == 0 ? OptionalLong.empty() : OptionalLong.of(goalId);
  }

  public Optional<String> frozen() {
    return Optional.ofNullable(atLock);
  }

  /** Whether it is what the lock froze. */
  public boolean isUnchanged() {
    return isIn && what.equals(atLock) && touched == Touch.NONE;
  }

  /** The item after a change for this reason; the gravest reason stays. */
  public Item changed(String nowWhat, boolean nowIn, Touch reason) {
    var gravest = reason.compareTo(touched) > 0 ? reason : touched;
    return with(nowWhat, nowIn, gravest);
  }

  /** The item once a change that began at once was taken back. */
  public Item restored(String nowWhat, boolean nowIn) {
    boolean asLocked = nowIn && nowWhat.equals(atLock) && touched == Touch.EXPEDITED;
    return with(nowWhat, nowIn, asLocked ? Touch.NONE : touched);
  }

  private Item with(String nowWhat, boolean nowIn, Touch why) {
    return new Item(id, sprint, goalId, nowWhat, addedBy, addedAt, nowIn, atLock, why);
  }
}
