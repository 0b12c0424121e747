package io.plumbline.oneonone;

/** Why something was not done. Whoever asked is told what to do instead; nothing has changed. */
public enum Refusal {
  /** The person is none of the two. */
  NOT_OF_THE_PAIR,
  /** A single person is all of the team's product managers and leads. */
  ONE_PERSON,
  /** The team's 1:1 is held by two others. */
  OTHERS_MEET,
  /** It is over, or has not begun. */
  NOT_OPEN,
  /** A later one has begun meanwhile. */
  LONG_OVER,
  /** There is no such thing. */
  GONE,
  /** The very same request did it before. */
  REPEATED,
  /** It was talked about, or taken back. */
  NOT_WAITING,
  WORDS_MISSING,
  WORDS_TOO_LONG,
  /** An action of a 1:1 is for one of the two. */
  OWNER_NOT_OF_THE_PAIR,
  /** The choice is not of a product manager and a lead who are two people. */
  CANNOT_MEET,
  /** Only product managers and leads choose. */
  NOT_ALLOWED
}
