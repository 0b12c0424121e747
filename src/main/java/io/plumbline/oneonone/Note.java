package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** What one of a pair wrote down in their talk. */
public record Note(long id, Kind kind, String words, MemberId author, Instant at) {
  /** What it is. */
  public enum Kind {
    NOTE,
    DECISION
  }
}
