package io.plumbline.decision;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What product knows of a decision. */
public sealed interface Knowledge {
  /** It changes nothing for the user or the feature. */
  record NotNeeded() implements Knowledge {}

  /** No product manager has said anything yet. */
  record Waiting() implements Knowledge {}

  /** A product manager wants to talk about it. */
  record ToTalk(MemberId by, Instant at) implements Knowledge {}

  /** A product manager knows. */
  record Known(MemberId by, Instant at) implements Knowledge {}

  /** What a product manager answers. */
  enum Answer {
    I_KNOW,
    LETS_TALK
  }

  /** The same after this answer; empty where it changes nothing. */
  default Optional<Knowledge> answered(Answer answer, MemberId by, Instant at) {
    return switch (answer) {
      case I_KNOW ->
          this instanceof Waiting || this instanceof ToTalk
              ? Optional.of(new Known(by, at))
              : Optional.empty();
      case LETS_TALK ->
          this instanceof Waiting ? Optional.of(new ToTalk(by, at)) : Optional.empty();
    };
  }

  /** The answer for the case that it is. */
  default <T> T fold(
      Supplier<T> notNeeded,
      Supplier<T> waiting,
      Function<ToTalk, T> toTalk,
      Function<Known, T> known) {
    if (this instanceof ToTalk talk) {
      return toTalk.apply(talk);
    }
    if (this instanceof Known now) {
      return known.apply(now);
    }
    return this instanceof Waiting ? waiting.get() : notNeeded.get();
  }
}
