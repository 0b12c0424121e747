package io.plumbline.retro.slack;

import io.plumbline.slack.command.Asked;
import io.plumbline.slack.command.Verb;
import io.plumbline.slack.command.Verbs;
import java.util.Locale;
import java.util.Map;

/** What a person can say after {@code /retro}. */
enum RetroVerb implements Verb {
  START("start", "", "Opens a retro for the team."),
  ADD("add", " <column>: <text>", "Adds a card to a column of the board.") {
    @Override
    public String example() {
      return "/retro add friction: builds take 40 minutes";
    }
  },
  CARDS("cards", "", "Your hidden cards: change or withdraw one."),
  BOARD("board", "", "Where the retro is, and what you can do."),
  FINISH("finish", "", "Says that you have finished writing, or takes it back."),
  REVEAL("reveal", "", "Shows all cards, to be grouped."),
  GROUP("group", "", "Groups the cards that say the same; undoes a step."),
  OPEN_VOTING("open voting", "", "Ends grouping; people vote on the topics."),
  VOTE("vote", "", "Your votes on the topics."),
  CLOSE_VOTING("close voting", "", "Counts the votes; the talk begins."),
  NEXT("next", "", "Turns to the next topic."),
  PARK("park", "", "Puts the topic aside: it comes after the others."),
  MORE_TIME("more time", "", "Gives two more minutes when time is up."),
  MISSING("missing", "", "Who has not voted yet; for facilitators."),
  FACILITATE("facilitate", "", "Takes over as facilitator."),
  NOTE("note", "", "Notes something on the topic."),
  ACTION("action", "", "Writes down who does what by when."),
  ACTIONS("actions", "", "What was promised: done, moved, dropped, handed over."),
  SETTINGS("settings", "", "How the team holds its retros: columns, votes, pace."),
  CLOSE("close", "", "Ends the retro; its summary goes to the channel."),
  HISTORY("history", "", "Past retros: what was said, agreed and kept."),
  TREND("trend", "", "Worth the time, and actions kept, over the last retros."),
  EXPORT("export", " [markdown|csv|json] [all]", "Sends you a retro's record as files.") {
    @Override
    public String example() {
      return "/retro export csv";
    }
  },
  HELP("help", "", "This table.");

  private static final String COMMAND = "/retro";
  static final Verbs<RetroVerb> ALL = Verbs.of(COMMAND, RetroVerb.class);

  /** Other words that people use for a verb. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("status", "board"),
          Map.entry("open", "start"),
          Map.entry("card", "add"),
          Map.entry("mine", "cards"),
          Map.entry("done", "finish"),
          Map.entry("finished", "finish"),
          Map.entry("votes", "vote"),
          Map.entry("groups", "group"),
          Map.entry("grouping", "group"),
          Map.entry("setting", "settings"),
          Map.entry("end", "close"),
          Map.entry("past", "history"),
          Map.entry("log", "history"),
          Map.entry("?", "help"));

  private final String word;
  private final String arguments;
  private final String help;

  RetroVerb(String word, String arguments, String help) {
    this.word = word;
    this.arguments = arguments;
    this.help = help;
  }

  /** What the text after the command asks for, also in other words. */
  static Asked<RetroVerb> read(String text) {
    var line = text.strip();
    var first = line.split("\\s", 2)[0];
    var known = SYNONYMS.get(first.toLowerCase(Locale.ROOT));
    var typed = ALL.read(line);
    return typed instanceof Asked.Known || known == null
        ? typed
        : ALL.read(known + line.substring(first.length()));
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
