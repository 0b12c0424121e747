package io.plumbline.sprint;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.TypedText;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not see the why of a goal.
 *
 * @param askedAt of an anonymous one the day alone
 * @param given null while it is open
 */
public record Question(
    WorkspaceId workspace,
    long id,
    long goal,
    String text,
    Asker asker,
    Instant askedAt,
    @Nullable Answer given) {
  public static final int MAX_LENGTH = 1000;

  /** Who asks. */
  public sealed interface Asker {
    /** Somebody who gave their name. */
    record Named(MemberId member) implements Asker {}

    /** Somebody of the team; nothing that is kept tells who. */
    record Anonymous() implements Asker {}
  }

  /** What a product manager says to it. */
  public record Answer(String text, MemberId by, Instant at) {}

  public Optional<Answer> answer() {
    return Optional.ofNullable(given);
  }

  public boolean isOpen() {
    return given == null;
  }

  /** What is wrong with a question or an answer; empty where nothing is. */
  public static Optional<Flaw> flaw(String text) {
    if (TypedText.saysNothing(text)) {
      return Optional.of(Flaw.MISSING);
    }
    return TypedText.length(text) > MAX_LENGTH ? Optional.of(Flaw.TOO_LONG) : Optional.empty();
  }

  /** What can be wrong with its text. */
  public enum Flaw {
    MISSING,
    TOO_LONG
  }
}
