package io.plumbline.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an action's owner has been reminded.
 *
 * @param agreedAt since when owner and due date are what they are
 * @param last the last reminder under these terms; null before the first
 */
public record Reminding(Action action, Instant agreedAt, @Nullable Reminder last) {
  Reminding after(Reminder sent) {
    return new Reminding(action, agreedAt, sent);
  }
}
