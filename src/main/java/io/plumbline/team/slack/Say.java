package io.plumbline.team.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Wording;

/** What a person can say to {@code /plumbline}. */
enum Say implements Verb {
  SETUP(say("setup", "Sets up a team: name, channel, who is in it.")),
  TEAM(say("team", "Shows the team, its sprint and its rhythms.")),
  NEXT(say("next", "Lists what comes in the next two weeks, and the next of each ritual.")),
  CALENDAR(
      say("calendar", "Shows the address under which your calendar can subscribe to the rituals.")),
  AWAY(
      say("away", "Says that you are away; what waits for you goes to your deputy.")
          .taking("until <day> [deputy @somebody]", "until 2026-12-01 deputy @luis")),
  BACK(say("back", "Says that you are back.")),
  COMMITMENT(
      say(
          "commitment",
          "Shows what product and engineering promise each other, to sign and to change.")),
  SURPRISE(
      say("surprise", "Flags a silent deviation of either side, without your name.")
          .taking("", "product: the refund flow changed on Tuesday")),
  HELP(say("help", "Shows this list."));

  private final Wording wording;

  Say(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/plumbline", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
