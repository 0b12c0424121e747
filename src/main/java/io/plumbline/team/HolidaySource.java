package io.plumbline.team;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address that a team's holidays come from, and how reading it went.
 *
 * @param lastRead when it was last read with success; null where it never was
 * @param failed why the last try failed; null where it did not
 * @param since since when every try has failed; null where the last did not
 * @param wakeAt when it is read next
 */
public record HolidaySource(
    TeamId team,
    HolidayAddress address,
    @Nullable Instant lastRead,
    @Nullable Failure failed,
    @Nullable Instant since,
    Instant wakeAt) {
  /** Why a calendar could not be read. */
  public enum Failure {
    /** The host is unknown, or its address is not one of the public network. */
    NOT_PUBLIC,
    /** Nobody answered, or not in time. */
    NO_ANSWER,
    /** There is nothing there for us. */
    NOT_THERE,
    /** More than a calendar of holidays has. */
    TOO_LARGE,
    /** What is there is no calendar with holidays. */
    NO_CALENDAR
  }

  public Optional<Instant> readAt() {
    return Optional.ofNullable(lastRead);
  }

  public Optional<Failure> failure() {
    return Optional.ofNullable(failed);
  }

  public Optional<Instant> failingSince() {
    return Optional.ofNullable(since);
  }
}
