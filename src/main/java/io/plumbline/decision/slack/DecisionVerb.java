package io.plumbline.decision.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say to {@code /decision}. */
enum DecisionVerb implements Verb {
  RECORD(
      say("record", "Writes down a decision and tells product where it changes something.")
          .taking("<title>", "Cache prices for an hour")),
  LIST(say("list", "Lists the team's decisions, newest first.")),
  SHOW(say("show", "Shows one of them whole.").taking("<number>", "7")),
  EXPORT(say("export", "Sends all of them as numbered Markdown files (MADR) in one archive.")),
  HELP(say("help", "Shows this list."));

  static final Verbs<DecisionVerb> ALL = Verbs.of("/decision", DecisionVerb.class);

  private final Wording wording;

  DecisionVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/decision", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
