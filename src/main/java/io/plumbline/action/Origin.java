package io.plumbline.action;

/** The ritual that an action came from: its kind ({@code retro}) and the number of that one. */
public record Origin(String ritual, long id) {
  /** The talk of two, whose words are theirs alone. */
  public static final String ONE_ON_ONE = "one-on-one";

  /** Whether only those see it who agreed on it: no list of the team shows it. */
  public boolean isConfidential() {
    return ritual.equals(ONE_ON_ONE);
  }
}
