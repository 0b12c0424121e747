package io.plumbline.audit;

import io.plumbline.team.Sprint;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One audit of a team.
 *
 * @param period {@code 2026-Q4}
 * @param rules those of its opening
 * @param about the sprint that "the current sprint" means
 * @param changes what the audit before led to
 * @param closing how it ended; null while it runs
 */
public record Audit(
    AuditId id,
    TeamId team,
    String period,
    Instant openedAt,
    Instant closesAt,
    AuditRules rules,
    About about,
    List<Change> changes,
    @Nullable Closing closing) {
  public Audit {
    changes = List.copyOf(changes);
  }

  /**
   * The sprint that an audit is about.
   *
   * @param running whether it ran when the audit was opened; else it was the next one
   */
  public record About(Sprint sprint, boolean running) {}

  /** An action that the audit before led to. */
  public record Change(long action, String what) {}

  /**
   * How it ended.
   *
   * @param turnout null where it must not be told
   * @param posted null where the result is not in the channel
   */
  public record Closing(Instant at, @Nullable Turnout turnout, @Nullable Posted posted) {}

  /** How many of engineering were asked, answered, and said that they would not. */
  public record Turnout(int asked, int answered, int declined) {}

  /** Who had the result posted to the channel. */
  public record Posted(MemberId by, Instant at) {}

  public boolean isRunning() {
    return closing == null;
  }

  /** Whether it still takes answers. */
  public boolean takesAnswers(Instant now) {
    return isRunning() && now.isBefore(closesAt);
  }

  public Optional<Closing> closed() {
    return Optional.ofNullable(closing);
  }

  public Optional<Turnout> turnout() {
    return closed().flatMap(each -> Optional.ofNullable(each.turnout()));
  }

  public Optional<Posted> posted() {
    return closed().flatMap(each -> Optional.ofNullable(each.posted()));
  }
}
