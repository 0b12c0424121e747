package io.plumbline.retro;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between two retros and is worth a talk.
 *
 * @param key the same for the same thing whenever it is asked for, of at most 200 characters; so it
 *     becomes a card once
 * @param link where it can be read up; null where it can be nowhere
 */
public record RecordEntry(String key, Kind kind, CardText text, Instant at, @Nullable String link) {
  /** The column of its own that its cards stand in. */
  public static final Column COLUMN = new Column("from-the-record", "From the record");

  private static final int MAX_KEY = 200;

  public RecordEntry {
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw new IllegalArgumentException("no key for an entry of the record: " + key);
    }
  }

  /** What happened. */
  public enum Kind {
    SURPRISE,
    REJECTED_CHANGE,
    EXPEDITED_CHANGE
  }
}
