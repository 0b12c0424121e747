package io.plumbline.action;

import io.plumbline.workspace.MemberId;
import java.time.LocalDate;

/** What was agreed on: what is done, whose it is, and by when. */
public record Terms(String what, MemberId owner, LocalDate due) {
  /** Whether its owner still has it, by the same day: nothing but the words is different. */
  public boolean hasOwnerAndDayOf(Terms other) {
    return owner.equals(other.owner) && due.equals(other.due);
  }
}
