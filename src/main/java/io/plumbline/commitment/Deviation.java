package io.plumbline.commitment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record: something that one side did without the other knowing or agreeing. It names
 * no person.
 *
 * @param key the same for the same thing whenever it is asked for
 * @param what what people typed about it: escape it before showing it
 * @param source where it can be read up; null where it can be nowhere
 */
public record Deviation(String key, Side side, Instant at, String what, @Nullable String source) {
  public Optional<String> link() {
    return Optional.ofNullable(source);
  }
}
