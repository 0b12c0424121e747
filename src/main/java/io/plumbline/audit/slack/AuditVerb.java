package io.plumbline.audit.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;

/** What a person can say to {@code /audit}. */
enum AuditVerb implements Verb {
  START("start", "/audit start", "Opens an audit now, for ten working days.", "/audit start"),
  ANSWER("answer", "/audit answer", "Opens your questions.", "/audit answer"),
  RESULTS(
      "results",
      "/audit results",
      "Shows the last result: scores, texts, what to do.",
      "/audit results"),
  TREND(
      "trend", "/audit trend", "Shows the scores over the quarters, with a chart.", "/audit trend"),
  EXPORT(
      "export",
      "/audit export [all] [markdown, csv, json]",
      "Sends the last result, or all, as files.",
      "/audit export all csv"),
  SETTINGS(
      "settings",
      "/audit settings",
      "Changes who is asked, the mirror, and from how many people on scores are shown.",
      "/audit settings"),
  HELP("help", "/audit help", "Shows this list.", "/audit help");

  static final Verbs<AuditVerb> ALL = Verbs.of("/audit", AuditVerb.class);

  private final String word;
  private final String usage;
  private final String help;
  private final String example;

  AuditVerb(String word, String usage, String help, String example) {
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
