package io.plumbline.sprint.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say after {@code /why}. */
enum WhyVerb implements Verb {
  SHOW(say("show", "The goals of this sprint with their whys, and the questions.")),
  GOAL(
      say("goal", "Writes a goal for the sprint, until the lock.")
          .taking("<what>", "returning customers pay in one step")),
  ASK(say("ask", "Says that you do not see a why, with or without your name.")),
  HELP(say("help", "This table."));

  static final Verbs<WhyVerb> ALL = Verbs.of("/why", WhyVerb.class);

  private final Wording wording;

  WhyVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/why", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
