package io.plumbline.slack.command;

/** What a person can say after a command. An enum implements it, one constant a verb. */
public interface Verb {
  /** The word or words that choose it, in lower case: {@code next}, {@code add well}. */
  String word();

  /** How it is written, command included: {@code /retro add <column>: <text>}. */
  String usage();

  /** What it does, in one line. */
  String help();

  /** A whole line that works as it stands: {@code /retro add friction: builds take 40 minutes}. */
  String example();
}
