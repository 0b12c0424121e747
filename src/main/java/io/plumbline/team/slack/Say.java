package io.plumbline.team.slack;

import io.plumbline.slack.command.Verb;

/** What a person can say to {@code /plumbline}. */
enum Say implements Verb {
  SETUP("setup", "Sets up a team: name, channel, who is in it.", "/plumbline setup"),
  TEAM("team", "Shows the team, its sprint and its rhythms.", "/plumbline team"),
  NEXT("next", "Lists what comes in the next two weeks.", "/plumbline next"),
  CALENDAR(
      "calendar",
      "Shows the address under which your calendar can subscribe to the rituals.",
      "/plumbline calendar"),
  AWAY(
      "away",
      "Says that you are away; what waits for you goes to your deputy.",
      "/plumbline away until 2026-12-01 deputy @luis") {
    @Override
    public String usage() {
      return "/plumbline away until <day> [deputy @somebody]";
    }
  },
  BACK("back", "Says that you are back.", "/plumbline back"),
  COMMITMENT(
      "commitment",
      "Shows what product and engineering promise each other, to sign and to change.",
      "/plumbline commitment"),
  SURPRISE(
      "surprise",
      "Flags a silent deviation of either side, without your name.",
      "/plumbline surprise product: the refund flow changed on Tuesday"),
  HELP("help", "Shows this list.", "/plumbline help");

  private final String word;
  private final String help;
  private final String example;

  Say(String word, String help, String example) {
    this.word = word;
    this.help = help;
    this.example = example;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String usage() {
    return "/plumbline " + word;
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
