package io.plumbline.oneonone.slack;

import io.plumbline.action.Action;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOne.Closing;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Refusal;
import io.plumbline.oneonone.Words;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;

/** The sentences about 1:1s. */
final class OneOnOneWords {
  static final String OLD =
      "That is not there any more, or it is not yours. Nothing has changed. `/one-on-one` shows what is.";

  static final String ONLY_TWO = "Only the two of you see this.";

  /** As much of one thing as a card shows. */
  static final int CUT = 300;

  private OneOnOneWords() {}

  /** {@code Priya and Lena}. */
  static String two(Pair pair) {
    return Phrases.allOf(pair.both());
  }

  /** On one line, cut: the whole of it stands in the minutes. */
  static String line(String typed) {
    return Mrkdwn.escape(Limits.cut(typed.replace('\n', ' '), CUT));
  }

  static String refusal(Refusal why, Team team) {
    return switch (why) {
      case NOT_OF_THE_PAIR, GONE -> OLD;
      case ONE_PERSON -> onePerson(team);
      case OTHERS_MEET ->
          "The 1:1 of %s is held by two others. `/one-on-one settings` shows who, and a product manager or lead changes it."
              .formatted(Phrases.name(team));
      case NOT_OPEN -> "This 1:1 is not open: it is over, or has not begun. Nothing has changed.";
      case LONG_OVER ->
          "A later 1:1 has begun since, so this one stays as it is. Add it as a topic: `/one-on-one add`.";
      case REPEATED -> "That was done before. Nothing else has changed.";
      case NOT_WAITING ->
          "That topic was talked about or taken back meanwhile. Nothing has changed.";
      case WORDS_MISSING -> "Say it in a few words.";
      case WORDS_TOO_LONG -> "Say it in at most %d characters.".formatted(Words.MAX_LENGTH);
      case OWNER_NOT_OF_THE_PAIR -> "Choose one of you two: only you see what is agreed on here.";
      case CANNOT_MEET -> "Choose a product manager and a lead who are two people.";
      case NOT_ALLOWED ->
          "Only a product manager or lead of %s chooses who holds its 1:1: %s. Nothing has changed."
              .formatted(Phrases.name(team), Phrases.planners(team));
    };
  }

  static String onePerson(Team team) {
    return "%s has no 1:1, because one person is its product manager and its lead. `/plumbline team` names another."
        .formatted(Phrases.name(team));
  }

  /** Why it ended, to follow its name. */
  static String ended(OneOnOne talk, Closing how) {
    var who = how.by().map(Mrkdwn::member).orElse("");
    var when = Phrases.when(how.at());
    return switch (how.ending()) {
      case ENDED -> "%s ended it, %s.".formatted(who, when);
      case MET -> "%s said that you met, %s.".formatted(who, when);
      case BY_ITSELF -> "Nobody ended it; it closed by itself, %s.".formatted(when);
      case NOT_MET -> "It did not take place: %s said so, %s.".formatted(who, when);
      case NEVER_SAID -> "It counts as not held: nothing was noted, and nobody said that you met.";
      case AWAY -> "It did not take place: one of you was away.";
      case HANDED_ON -> "Others hold the 1:1 of the team now.";
      case NEVER_BEGUN -> "It did not take place.";
    };
  }

  static String action(Action action, LocalDate today) {
    var what = line(action.what());
    var owner = Mrkdwn.member(action.owner());
    if (!action.isOpen()) {
      var end = action.state() == Action.State.DONE ? "done" : "dropped";
      return "%s: %s (%s)".formatted(owner, what, end);
    }
    var due = Phrases.day(action.due());
    return action.isOverdue(today)
        ? "%s: %s (was due on %s)".formatted(owner, what, due)
        : "%s: %s (by %s)".formatted(owner, what, due);
  }

  static String count(int number, String one) {
    return number == 1 ? "1 " + one : number + " " + one + "s";
  }

  /** Adds {@code 2 things that the week left open} where there are any. */
  static void counted(int number, String one, String rest, List<String> to) {
    if (number > 0) {
      to.add(count(number, one) + rest);
    }
  }

  /** {@code Your 1:1 with Lena}. */
  static String yours(Pair pair, MemberId viewer) {
    return "Your 1:1 with " + Mrkdwn.member(pair.other(viewer));
  }
}
