package io.plumbline.retro.slack;

import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Turn;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something was not done in a retro, in sentences to the person who tried. */
final class RefusalWords {
  private RefusalWords() {}

  /** Why nothing was done, to the person who tried. */
  static String refusal(Refusal refusal, MemberId viewer) {
    return refusal.fold(
        new Refusal.Cases<>(
            () -> "That was done when you sent it the first time.",
            () -> RetroWords.OLD,
            RefusalWords::notInTeam,
            RefusalWords::notFacilitator,
            now -> otherPhase(now, viewer),
            RefusalWords::against,
            last -> regrouped(last, viewer),
            change -> overtaken(change, viewer),
            flaws ->
                flaws.stream().map(RefusalWords::flaw).sorted().collect(Collectors.joining(" ")),
            tooMany -> VoteWords.tooMany(tooMany, tooMany.given()),
            already -> "This retro has %d actions. Nothing was added.".formatted(already)));
  }

  /**
   * What stands above a list that shows what became of a press; empty where it did what it says.
   */
  static String notice(Optional<Refusal> refusal, MemberId viewer) {
    return refusal
        .filter(why -> !(why instanceof Refusal.Repeated))
        .map(why -> refusal(why, viewer))
        .orElse("");
  }

  static String notInTeam(Team team) {
    return "Only people of %s can do this. %s can add you: `/plumbline team`. Nothing has changed."
        .formatted(RetroWords.name(team), RetroWords.facilitators(team));
  }

  static String notFacilitator(Team team) {
    return "Only a product manager or lead of %s can do this: %s. Nothing has changed."
        .formatted(RetroWords.name(team), RetroWords.facilitators(team));
  }

  private static String otherPhase(Retro now, MemberId viewer) {
    return now.fold(
        collecting -> "Cards are still being collected, and hidden. Nothing has changed.",
        grouping ->
            "%s Now they are grouped. Nothing else has changed."
                .formatted(
                    told(
                        grouping.revealed(),
                        viewer,
                        "revealed the cards",
                        "The cards were revealed")),
        voting ->
            "%s Now people vote. Nothing else has changed."
                .formatted(
                    told(voting.opened(), viewer, openedVoting(voting), votingWasOpened(voting))),
        discussing ->
            "%s Now the topics are talked about. Nothing else has changed."
                .formatted(
                    told(
                        discussing.votesClosed(),
                        viewer,
                        "closed the voting",
                        "The voting was closed")),
        closed ->
            "%s `/retro` shows the current one."
                .formatted(
                    told(closed.closed(), viewer, "closed this retro", "This retro was closed")));
  }

  /** Why a card is not on the board of the open retro. */
  static String revealedBefore(Retro now, MemberId viewer) {
    return now.fold(
        collecting -> "",
        grouping -> revealed(grouping.revealed(), viewer),
        voting -> revealed(voting.revealed(), viewer),
        discussing -> revealed(discussing.revealed(), viewer),
        closed -> "");
  }

  private static String revealed(Turn turn, MemberId viewer) {
    return told(turn, viewer, "revealed the cards", "The cards were revealed")
        + " Your card came after that.";
  }

  /** What brought the voting: where there was nothing to group, the reveal. */
  static String openedVoting(Retro.Voting voting) {
    return wasRevealOnly(voting) ? "revealed the cards" : "opened the voting";
  }

  /** The same where nobody did it. */
  static String votingWasOpened(Retro.Voting voting) {
    return wasRevealOnly(voting) ? "The cards were revealed" : "The voting was opened";
  }

  private static boolean wasRevealOnly(Retro.Voting voting) {
    return voting.opened().equals(voting.revealed());
  }

  private static String regrouped(Turn last, MemberId viewer) {
    return "%s Nothing else has changed: look again, then choose anew."
        .formatted(
            told(last, viewer, "changed the grouping of this", "The grouping of this changed"));
  }

  private static String overtaken(ActionChange last, MemberId viewer) {
    var did =
        switch (last.kind()) {
          case DONE -> "marked this action as done";
          case DROPPED -> "dropped this action";
          case MOVED -> "moved this action to another day";
          case HANDED_OVER -> "handed this action over";
          case REWORDED -> "reworded this action";
        };
    return told(last.by(), last.at(), viewer, did) + " Nothing else has changed.";
  }

  /**
   * @param was what happened, for where nobody did it but the deadline
   */
  private static String told(Turn turn, MemberId viewer, String did, String was) {
    return turn.person()
        .map(by -> told(by, turn.at(), viewer, did))
        .orElseGet(
            () ->
                "%s at %s, its deadline."
                    .formatted(was, RetroWords.time(turn.at(), ZoneOffset.UTC)));
  }

  static String told(MemberId by, Instant at, MemberId viewer, String did) {
    var who = by.equals(viewer) ? "You" : Mrkdwn.member(by);
    return "%s %s at %s.".formatted(who, did, RetroWords.time(at, ZoneOffset.UTC));
  }

  static String against(Refusal.Rule rule) {
    return switch (rule) {
      case NO_CARD_TO_REVEAL -> "There is no card yet. Add one first: `/retro add`.";
      case CARD_NOT_YOURS_OR_REVEALED ->
          "That card cannot be changed: it is not yours, or it was revealed or withdrawn.";
      case NOTE_NOT_YOURS -> "That note cannot be changed: it is not yours, or it was withdrawn.";
      case AUTHORS_CHANGED -> AuthorWords.CHANGED;
      case TOPIC_HAS_ALL_YOU_MAY_GIVE -> "This topic has as many of your votes as one topic takes.";
      case NO_SUCH_TOPIC -> RetroWords.OLD;
      case TOO_FEW_TO_GROUP -> "Choose at least two: a group has two cards or more.";
      case GROUPING_CHANGED ->
          "The grouping of this has changed since you looked. Nothing else has changed: look again,"
              + " then choose anew.";
      case NOTHING_TO_UNDO -> "There is nothing to undo: no card is grouped yet.";
      case TOPIC_MOVED_ON -> "Somebody turned to another topic just before you.";
      case NO_TOPIC_LEFT -> "That was the last topic. Close the retro with `/retro close`.";
      case YOU_FACILITATE_ALREADY -> "You facilitate this retro already.";
      case TIME_GOES_ON ->
          "The time is not up: the board says until when. Two more minutes are there when it is.";
      case CARDS_ARE_ON -> "Last time's actions were gone through already. Now the cards are on.";
      case NO_SUCH_ACTION -> RetroWords.OLD;
      case NOT_YOUR_ACTION ->
          "Only its owner, or a product manager or lead, can say that. Nothing has changed.";
      case NO_WORD_OF_WHY -> "Say why in a sentence. Nothing has changed.";
    };
  }

  static String flaw(ActionDraft.Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say in a sentence what will be done.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(ActionDraft.MAX_LENGTH);
      case OWNER_NOT_IN_TEAM -> "Choose somebody of the team.";
      case DUE_PAST -> "That date is past. Choose today or later.";
      case DUE_TOO_FAR -> "Choose a date within two years.";
    };
  }

  static String flaw(CardText.Flaw flaw) {
    return switch (flaw) {
      case SAYS_NOTHING -> "Write at least one word.";
      case TOO_LONG -> "Say it in at most %d characters.".formatted(CardText.MAX_LENGTH);
    };
  }
}
