package io.plumbline.slack.command;

/** What a person can say after a command. An enum implements it, one constant a verb. */
public interface Verb {
  Wording wording();

  /** The word or words that choose it, in lower case: {@code next}, {@code close voting}. */
  default String word() {
    return wording().word();
  }

  /** How it is written, command included: {@code /retro add <column>: <text>}. */
  default String usage() {
    return wording().line(wording().arguments());
  }

  /** What it does, in one line. */
  default String help() {
    return wording().help();
  }

  /** A whole line that works as it stands: {@code /retro add friction: builds take 40 minutes}. */
  default String example() {
    return wording().line(wording().example());
  }
}
