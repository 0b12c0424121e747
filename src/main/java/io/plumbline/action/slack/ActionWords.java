package io.plumbline.action.slack;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The sentences about actions. */
final class ActionWords {
  static final String OLD =
      "This action is not there any more. `/retro actions` lists what is. Nothing has changed.";

  static final String OLD_LIST = "This list is old. `/retro actions` opens it anew.";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm 'UTC'", Locale.ENGLISH);

  private ActionWords() {}

  static String notAllowed(ChangeAction.Outcome.NotAllowed refused) {
    return notAllowed(refused.action(), refused.team());
  }

  static String notAllowed(Action action, Team team) {
    if (action.origin().isConfidential()) {
      return "Only its owner, or who wrote it down, can change this. Nothing has changed.";
    }
    var may = new LinkedHashSet<MemberId>();
    may.add(action.owner());
    may.addAll(team.roster().productManagers());
    may.addAll(team.roster().leads());
    return "Only its owner or a product manager or lead of %s can change this: %s. Nothing has changed."
        .formatted(name(team), oneOf(List.copyOf(may)));
  }

  static String oneOf(List<MemberId> members) {
    var names = members.stream().map(Mrkdwn::member).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** To whoever comes second: what the first did. */
  static String overtaken(ChangeAction.Outcome.Overtaken overtaken, MemberId viewer) {
    var change = overtaken.last();
    return "%s on %s. Nothing else has changed.".formatted(told(change, viewer), time(change.at()))
        + (change.why().isEmpty() ? "" : "\n" + quoted(change.why()));
  }

  /** What happened to an action, in a line. */
  static String happened(ActionChange change, MemberId viewer) {
    return told(change, viewer) + " on " + date(change.at()) + because(change.why());
  }

  private static String told(ActionChange change, MemberId viewer) {
    var who = change.by().equals(viewer) ? "You" : Mrkdwn.member(change.by());
    var after = change.after();
    return switch (change.kind()) {
      case DONE -> who + " marked it as done";
      case DROPPED -> who + " dropped it";
      case MOVED ->
          "%s moved it from %s to %s"
              .formatted(who, ActionLines.day(change.before().due()), ActionLines.day(after.due()));
      case HANDED_OVER ->
          after.owner().equals(viewer)
              ? who + " handed it to you"
              : who + " handed it to " + Mrkdwn.member(after.owner());
      case REWORDED -> "%s reworded it, from %s".formatted(who, quoted(change.before().what()));
    };
  }

  /** The reason, where one was given, to follow a clause. */
  static String because(String why) {
    return why.isEmpty() ? "" : ": " + quoted(why);
  }

  private static String quoted(String why) {
    return "_" + Mrkdwn.escape(why.replace('\n', ' ')) + "_";
  }

  static String flaw(Deed.Flaw flaw) {
    return switch (flaw) {
      case WHY_MISSING -> "Say why, in a word or a sentence.";
      case WHY_TOO_LONG -> "Say it in at most %d characters.".formatted(Deed.MAX_WHY);
      case WHAT_MISSING -> "Say in a sentence what will be done.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(ActionDraft.MAX_LENGTH);
      case WHAT_AS_BEFORE -> "It says that already. Change the words, or cancel.";
      case DUE_PAST -> "That date is past. Choose today or later.";
      case DUE_TOO_FAR -> "Choose a date within two years.";
      case DUE_AS_BEFORE -> "It is due on that day already. Choose another.";
      case OWNER_NOT_IN_TEAM -> "Choose somebody of the team.";
      case OWNER_AS_BEFORE -> "It is theirs already. Choose somebody else.";
      case BETWEEN_TWO ->
          "This was agreed on in a 1:1 and stays between the two of you. Drop it, and agree on it anew.";
    };
  }

  static String name(Team team) {
    return Mrkdwn.escape(team.name());
  }

  static String date(Instant at) {
    return Mrkdwn.date(at, "{date}", DATE.format(at.atOffset(ZoneOffset.UTC)));
  }

  private static String time(Instant at) {
    return Mrkdwn.date(at, "{date} at {time}", TIME.format(at.atOffset(ZoneOffset.UTC)));
  }
}
