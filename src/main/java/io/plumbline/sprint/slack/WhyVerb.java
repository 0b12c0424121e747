package io.plumbline.sprint.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;

/** What a person can say after {@code /why}. */
enum WhyVerb implements Verb {
  SHOW("show", "", "The goals of this sprint with their whys, and the questions."),
  GOAL("goal", " <what>", "Writes a goal for the sprint, until the lock.") {
    @Override
    public String example() {
      return "/why goal returning customers pay in one step";
    }
  },
  ASK("ask", "", "Says that you do not see a why, with or without your name."),
  HELP("help", "", "This table.");

  private static final String COMMAND = "/why";
  static final Verbs<WhyVerb> ALL = Verbs.of(COMMAND, WhyVerb.class);

  private final String word;
  private final String arguments;
  private final String help;

  WhyVerb(String word, String arguments, String help) {
    this.word = word;
    this.arguments = arguments;
    this.help = help;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String usage() {
    return COMMAND + " " + word + arguments;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public String example() {
    return COMMAND + " " + word;
  }
}
