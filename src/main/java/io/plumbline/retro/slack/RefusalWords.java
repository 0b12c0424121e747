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
import io.plumbline.workspace.TypedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something was not done in a retro, in sentences to the person who tried. */
final class RefusalWords {
  private static final String WHAT_NOW = " `/retro` shows what you can do now.";

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
            RuleWords::of,
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
        collecting ->
            "Cards are still being collected, and hidden until the reveal. Nothing has changed."
                + WHAT_NOW,
        grouping ->
            "%s Now they are grouped. Nothing else has changed.%s"
                .formatted(
                    told(
                        grouping.revealed(),
                        viewer,
                        "revealed the cards",
                        "The cards were revealed"),
                    WHAT_NOW),
        voting ->
            "%s Now people vote. Nothing else has changed.%s"
                .formatted(
                    told(voting.opened(), viewer, openedVoting(voting), votingWasOpened(voting)),
                    WHAT_NOW),
        discussing ->
            "%s Now the topics are talked about. Nothing else has changed.%s"
                .formatted(
                    told(
                        discussing.votesClosed(),
                        viewer,
                        "closed the voting",
                        "The voting was closed"),
                    WHAT_NOW),
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

  static String flaw(ActionDraft.Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say in a sentence what will be done.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(ActionDraft.MAX_LENGTH);
      case OWNER_NOT_IN_TEAM -> "Choose somebody of the team.";
      case DUE_PAST -> "That date is past. Choose today or later.";
      case DUE_TOO_FAR -> "Choose a date within two years.";
    };
  }

  /** Why the text is none for a card or a note; empty where it is one. */
  static Optional<String> flaw(String typed) {
    return CardText.flaw(typed)
        .map(
            flaw ->
                switch (flaw) {
                  case SAYS_NOTHING -> "Write at least one word.";
                  case TOO_LONG ->
                      "That has %,d characters, and at most %d fit. Shorten it, or write it in two."
                          .formatted(TypedText.length(TypedText.clean(typed)), CardText.MAX_LENGTH);
                });
  }
}
