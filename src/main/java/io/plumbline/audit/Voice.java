package io.plumbline.audit;

/** How somebody's answers are told to others; each person is told before the first question. */
public enum Voice {
  /** Together with those of others or not at all. */
  CONFIDENTIAL,
  BY_NAME
}
