package io.plumbline.slack.lookup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that Slack refused, or did not answer in a way that we understand. */
public final class SlackFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Refused by its code, but part of the work may be done all the same. */
  private static final Set<String> UNCLEAR_CODES =
      Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");

  private static final Duration UNSAID = Duration.ofSeconds(30);

  private final String code;
  private final boolean unclear;
  private final boolean heardOf;
  private final @Nullable Duration retryAfter;
  private final transient List<String> pointers;

  private SlackFailure(
      String method,
      String code,
      boolean unclear,
      boolean heardOf,
      @Nullable Duration retryAfter,
      List<String> pointers,
      @Nullable Throwable cause) {
    super(method + " failed: " + code, cause);
    this.code = code;
    this.unclear = unclear;
    this.heardOf = heardOf;
    this.retryAfter = retryAfter;
    this.pointers = List.copyOf(pointers);
  }

  /** Slack answered {@code "ok": false} with this code. */
  static SlackFailure refused(String method, String code, List<String> pointers) {
    boolean heardOf = Reaction.isKnown(code);
    boolean unclear = UNCLEAR_CODES.contains(code) || !heardOf;
    boolean limited = code.equals("ratelimited") || code.equals("rate_limited");
    return new SlackFailure(
        method, code, unclear, heardOf, limited ? UNSAID : null, pointers, null);
  }

  /** Slack wants no further call of this method for a while. */
  static SlackFailure limited(String method, Duration retryAfter) {
    return new SlackFailure(method, "ratelimited", false, true, retryAfter, List.of(), null);
  }

  /** No answer, or none that can be read: the work may be done or not. */
  public static SlackFailure unanswered(String method, String code, @Nullable Throwable cause) {
    return new SlackFailure(method, code, true, true, null, List.of(), cause);
  }

  /** Slack could not be reached: nothing was sent. */
  static SlackFailure unreachable(String method, Throwable cause) {
    return new SlackFailure(method, "unreachable", false, true, null, List.of(), cause);
  }

  /** The same, where what was left undone has no effect that anybody could see. */
  public SlackFailure withoutEffect() {
    return new SlackFailure(
        "a step before", code, false, heardOf, retryAfter, pointers, getCause());
  }

  public Reaction reaction() {
    return Reaction.to(code);
  }

  /** Slack's code, or a word of ours where there was no answer. */
  public String code() {
    return code;
  }

  /** Whether what was asked may have been done all the same. */
  public boolean isUnclear() {
    return unclear;
  }

  /** False for a code of Slack's that we have no rule for. */
  public boolean isHeardOf() {
    return heardOf;
  }

  /** How long this method must rest in this workspace, within a second and fifteen minutes. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** JSON pointers to what Slack did not like; no text of anybody's. */
  public List<String> pointers() {
    return pointers;
  }
}
