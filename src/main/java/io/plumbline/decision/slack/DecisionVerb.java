package io.plumbline.decision.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;

/** What a person can say to {@code /decision}. */
enum DecisionVerb implements Verb {
  RECORD(
      "record",
      "/decision record <title>",
      "Writes down a decision and tells product where it changes something.",
      "/decision record Cache prices for an hour"),
  LIST("list", "/decision list", "Lists the team's decisions, newest first.", "/decision list"),
  SHOW("show", "/decision show <number>", "Shows one of them whole.", "/decision show 7"),
  EXPORT(
      "export",
      "/decision export",
      "Sends all of them as numbered Markdown files (MADR) in one archive.",
      "/decision export"),
  HELP("help", "/decision help", "Shows this list.", "/decision help");

  static final Verbs<DecisionVerb> ALL = Verbs.of("/decision", DecisionVerb.class);

  private final String word;
  private final String usage;
  private final String help;
  private final String example;

  DecisionVerb(String word, String usage, String help, String example) {
    this.word = word;
    this.usage = usage;
    this.help = help;
    this.example = example;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String usage() {
    return usage;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public String example() {
    return example;
  }
}
