package io.plumbline.retro;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a retro stands in its time.
 *
 * @param lastTime whether the actions of earlier retros are gone through, before the cards
 * @param begun when the phase, or the topic, that is on began
 * @param until when its time is up
 * @param end when the time of the whole retro is up; the same as {@code until} where it is spread
 *     over days
 * @param timeIsUp whether that moment has come and was shown
 * @param wakeAt when to look at it next; null where nothing comes by itself
 */
public record Course(
    boolean lastTime,
    Instant begun,
    Instant until,
    Instant end,
    boolean timeIsUp,
    @Nullable Instant wakeAt) {
  /** What one press adds, and the least that a phase or a topic gets. */
  public static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  /** It runs from {@code begun} to {@code until}, and is looked at when that has come. */
  static Course running(boolean lastTime, Instant begun, Instant until, Instant end) {
    return new Course(lastTime, begun, until, end, false, until);
  }

  public Optional<Instant> nextLook() {
    return Optional.ofNullable(wakeAt);
  }

  Course withTimeUp() {
    return new Course(lastTime, begun, until, end, true, null);
  }

  Course withTwoMore(Instant now) {
    var later = now.plus(TWO_MINUTES);
    return new Course(lastTime, begun, later, end, false, later);
  }

  Course lookingAt(Instant next) {
    return new Course(lastTime, begun, until, end, timeIsUp, next);
  }

  /** Nothing is timed any more: no topic is on, or the retro is over. */
  Course untimed() {
    return new Course(false, begun, until, end, false, null);
  }
}
