package io.plumbline.oneonone.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;

/** What a person can say to {@code /one-on-one}. */
enum OneOnOneVerb implements Verb {
  ADD(
      "add",
      "/one-on-one add <topic>",
      "Adds a topic for the next 1:1; only you two read it.",
      "/one-on-one add the launch date for gift cards"),
  TOPICS(
      "topics",
      "/one-on-one topics",
      "Lists your topics, to change or to take back.",
      "/one-on-one topics"),
  NEXT(
      "next",
      "/one-on-one next",
      "Says when the next one is; moves or skips it.",
      "/one-on-one next"),
  HISTORY("history", "/one-on-one history", "Opens your past ones.", "/one-on-one history"),
  SETTINGS(
      "settings",
      "/one-on-one settings",
      "Who holds the team's 1:1, and what exports may hold of yours.",
      "/one-on-one settings"),
  EXPORT(
      "export",
      "/one-on-one export",
      "Sends the record of the team's 1:1s; what was said only where both agree, and of your own.",
      "/one-on-one export"),
  HELP("help", "/one-on-one help", "Shows this list.", "/one-on-one help");

  static final Verbs<OneOnOneVerb> ALL = Verbs.of("/one-on-one", OneOnOneVerb.class);

  private final String word;
  private final String usage;
  private final String help;
  private final String example;

  OneOnOneVerb(String word, String usage, String help, String example) {
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
