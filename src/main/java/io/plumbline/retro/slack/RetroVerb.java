package io.plumbline.retro.slack;

import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import io.plumbline.slack.command.Wording;

/** What a person can say after {@code /retro}. */
enum RetroVerb implements Verb {
  START(say("start", "Opens a retro for the team.").also("open")),
  ADD(
      say("add", "Adds a card to a column of the board.")
          .taking("<column>: <text>", "friction: builds take 40 minutes")
          .also("card")),
  CARDS(say("cards", "Your hidden cards: change or withdraw one.").also("mine")),
  BOARD(say("board", "Where the retro is, and what you can do.").also("status")),
  FINISH(
      say("finish", "Says that you have finished writing, or takes it back.")
          .also("done", "finished")),
  REVEAL(say("reveal", "Shows all cards, to be grouped.")),
  GROUP(
      say("group", "Groups the cards that say the same; undoes a step.")
          .also("groups", "grouping")),
  OPEN_VOTING(say("open voting", "Ends grouping; people vote on the topics.")),
  VOTE(say("vote", "Your votes on the topics.").also("votes")),
  CLOSE_VOTING(say("close voting", "Counts the votes; the talk begins.")),
  NEXT(say("next", "Turns to the next topic.")),
  PARK(say("park", "Puts the topic aside: it comes after the others.")),
  MORE_TIME(say("more time", "Gives two more minutes when time is up.")),
  MISSING(say("missing", "Who has not voted yet; for facilitators.")),
  FACILITATE(say("facilitate", "Takes over as facilitator.")),
  NOTE(say("note", "Notes something on the topic.")),
  NOTES(say("notes", "Your notes: change or withdraw one.")),
  ACTION(say("action", "Writes down who does what by when.")),
  ACTIONS(say("actions", "What was promised: done, moved, dropped, handed over, reworded.")),
  SETTINGS(say("settings", "How the team holds its retros: columns, votes, pace.").also("setting")),
  CLOSE(say("close", "Ends the retro; its summary goes to the channel.").also("end")),
  HISTORY(
      say("history", "Past retros: what was said, agreed and kept; finds words in them.")
          .taking("[words]", "flaky tests")
          .also("past", "log")),
  TREND(say("trend", "Worth the time, and actions kept, over the last retros.")),
  EXPORT(
      say("export", "Sends you a retro's record as files.")
          .taking("[markdown|csv|json] [all]", "csv")),
  HELP(say("help", "This table.").also("?"));

  static final Verbs<RetroVerb> ALL = Verbs.of("/retro", RetroVerb.class);

  private final Wording wording;

  RetroVerb(Wording wording) {
    this.wording = wording;
  }

  private static Wording say(String word, String help) {
    return Wording.of("/retro", word, help);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
