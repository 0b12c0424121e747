package io.plumbline.retro.slack;

import io.plumbline.retro.Refusal;

/** Why a rule of the retro speaks against what somebody did, and what to do instead. */
final class RuleWords {
  private RuleWords() {}

  static String of(Refusal.Rule rule) {
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
          "The time is not up yet; the board says until when. You can add two minutes once it is.";
      case CARDS_ARE_ON ->
          "Last time's actions were gone through already. Now cards are collected; `/retro reveal` shows"
              + " them.";
      case NO_SUCH_ACTION -> RetroWords.OLD;
      case NOT_YOUR_ACTION ->
          "Only its owner, or a product manager or lead, can say that. Nothing has changed.";
      case NO_WORD_OF_WHY -> "Say why in a sentence. Nothing has changed.";
    };
  }
}
