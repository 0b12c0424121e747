package io.plumbline.oneonone.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say to {@code /one-on-one}. */
enum OneOnOneVerb implements Verb {
  ADD(
      say("add", "Adds a topic for the next 1:1; only you two read it.")
          .taking("<topic>", "the launch date for gift cards")),
  TOPICS(say("topics", "Lists your topics, to change or to take back.")),
  NEXT(say("next", "Says when the next one is; moves or skips it.")),
  HISTORY(say("history", "Opens your past ones.").also("past", "log")),
  SETTINGS(say("settings", "Who holds the team's 1:1, and what exports may hold of yours.")),
  EXPORT(
      say(
          "export",
          "Sends the record of the team's 1:1s: that each took place, and what was said in your own or where both agree.")),
  HELP(say("help", "Shows this list.").also("?"));

  static final Verbs<OneOnOneVerb> ALL = Verbs.of("/one-on-one", OneOnOneVerb.class);

  private final Wording wording;

  OneOnOneVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/one-on-one", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
