package io.plumbline.scope.slack;

import io.plumbline.scope.Ask;
import io.plumbline.scope.Ground;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.Refusal;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of the scope gate. */
final class ScopeWords {
  static final String OLD = "This card is old. `/scope` shows what is in the sprint now.";
  private static final int QUOTED = 300;

  private ScopeWords() {}

  /** Why nothing was done, to the person who tried. */
  static String refusal(Refusal refusal, MemberId viewer) {
    return refusal.fold(
        new Refusal.Cases<>(
            no -> notInTeam(no.team()),
            no -> notDecider(no.team(), no),
            no ->
                "Slack did not say whether your account is still active, so nothing was decided. Try again in a minute.",
            no ->
                "Only %s, who asked for this, can do that. Nothing has changed."
                    .formatted(Mrkdwn.member(no.request().requester())),
            no -> movedOn(no, viewer),
            no ->
                "The sprint has ended, so this expires undecided. Nothing has changed: `/scope request`"
                    + " asks for it in the next one.",
            no ->
                "%s has changed this since you looked. Nothing was counted: read it again, then"
                        .formatted(Phrases.who(no.now().requester(), viewer))
                    + " decide.",
            no -> agreedBefore(no),
            no -> "Only what was approved or rejected can be asked for anew. Nothing has changed.",
            no ->
                no.flaws().stream().map(flaw -> flaw(flaw, null)).collect(Collectors.joining(" ")),
            no -> words(no),
            no -> "That was done when you sent it the first time.",
            no -> OLD));
  }

  static String notInTeam(Team team) {
    return "Only people of %s can do this. %s can add you: `/plumbline team`. Nothing has changed."
        .formatted(Phrases.name(team), Phrases.planners(team));
  }

  private static String notDecider(Team team, Refusal.NotDecider no) {
    return no.who().isEmpty()
        ? "Only a lead of %s who did not ask for it can decide this, and no such lead is there now. %s can add one: `/plumbline team`. Nothing has changed."
            .formatted(Phrases.name(team), Phrases.planners(team))
        : "Only a lead of %s who did not ask for it can decide this: %s. Nothing has changed."
            .formatted(Phrases.name(team), Phrases.oneOf(no.who()));
  }

  private static String agreedBefore(Refusal.AgreedBefore no) {
    return no.missing().isEmpty()
        ? "You have agreed to this. Nothing else has changed."
        : "You have agreed to this. It still waits for %s.".formatted(Phrases.allOf(no.missing()));
  }

  private static String movedOn(Refusal.MovedOn no, MemberId viewer) {
    var last = no.last();
    return last == null ? OLD : "%s Nothing else has changed.".formatted(told(last.said(), viewer));
  }

  static String words(Refusal.WordsFlawed no) {
    return no.missing()
        ? "Say it in a sentence: the other side reads it."
        : "Say it in at most 1,000 characters.";
  }

  /** What somebody did: "Luis rejected this at 11:05: _the freeze starts_." */
  static String told(Said said, MemberId viewer) {
    var who = said.by().map(by -> Phrases.who(by, viewer));
    var stand = said.forLead().map(lead -> ", for " + Mrkdwn.member(lead)).orElse("");
    var when = Mrkdwn.date(said.at(), "{date_short_pretty} at {time}", said.at().toString());
    var did = did(said);
    return who.map(name -> "%s %s, %s%s".formatted(name, did, when, stand))
            .orElseGet(() -> "%s, %s".formatted(did(said), when))
        + (isQuoted(said) ? ": _" + quote(said.words()) + "_" : ".");
  }

  private static boolean isQuoted(Said said) {
    return switch (said.kind()) {
      case REJECTED, CONDITION, ASKED, UNANNOUNCED -> true;
      case AGREED -> !said.words().isEmpty();
      default -> false;
    };
  }

  private static String did(Said said) {
    return switch (said.kind()) {
      case LOCKED -> said.by().isPresent() ? "locked the scope" : "The clock locked the scope";
      case UNANNOUNCED -> "said that an item changed unannounced";
      case PLANNED -> "recorded this as planning";
      case REQUESTED -> "asked for this";
      case EXPEDITED -> "let it begin at once: " + ground(Ground.valueOf(said.words()));
      case CHANGED -> "changed what is asked";
      case ASKED -> "asked";
      case AGREED -> said.words().isEmpty() ? "agreed" : "agreed with a condition";
      case APPROVED -> said.by().isPresent() ? "approved this" : "Every lead has agreed";
      case CONDITION ->
          said.by().isPresent()
              ? "approved this with a condition"
              : "Every lead has agreed, with a condition";
      case ACCEPTED -> "accepted the condition";
      case REJECTED -> "rejected this";
      case WITHDRAWN -> "withdrew this";
      case EXPIRED -> "It expired undecided with its sprint";
      case SUPERSEDED -> "asked anew, and that was agreed to";
      case MOVED_ON ->
          "%s is not there, so others decide"
              .formatted(said.forLead().map(Mrkdwn::member).orElse("Somebody"));
    };
  }

  static String ground(Ground ground) {
    return ground.name().toLowerCase(Locale.ROOT);
  }

  /** What is asked, in a line: "Add: gift cards". */
  static String headline(Ask ask) {
    var what = Mrkdwn.escape(ask.what());
    var item = Mrkdwn.escape(ask.itemWords());
    return switch (ask.kind()) {
      case ADD -> "Add: " + what;
      case REMOVE -> "Take out “%s”: %s".formatted(item, what);
      case SWAP -> "“%s” makes way for: %s".formatted(item, what);
      case CHANGE -> "“%s” becomes: %s".formatted(item, what);
    };
  }

  /** What leaves to make room. */
  static String leaves(Ask ask) {
    if (!ask.kind().needsRoom()) {
      return ask.itemWords().isEmpty() ? "" : Mrkdwn.escape(ask.itemWords());
    }
    return switch (ask.leaves().how()) {
      case NOTHING, UNSAID -> "Nothing, and that is why this asks.";
      case ITEM, WORDS -> Mrkdwn.escape(ask.leaves().words());
    };
  }

  /**
   * The sentence at a field.
   *
   * @param sprintEnd the last day of the sprint; null where it does not matter
   */
  static String flaw(Ask.Flaw flaw, @Nullable LocalDate sprintEnd) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say in a sentence what changes.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(Ask.MAX_WHAT);
      case WHY_MISSING -> "Say why now, in a sentence. Engineering decides on this.";
      case WHY_TOO_LONG -> "Say it in at most 3,000 characters.";
      case ITEM_MISSING -> "Choose the item that this is about.";
      case ITEM_GONE -> "That item is not in the sprint any more. Choose another.";
      case LEAVES_MISSING ->
          "Say what leaves to make room, or choose “Nothing, and that is why I ask”.";
      case LEAVES_WORDS_MISSING -> "Say in your words what leaves.";
      case LEAVES_TOO_LONG -> "Say it in at most %d characters.".formatted(Ask.MAX_LEAVES);
      case LEAVES_GONE -> "That item is not in the sprint any more. Choose another.";
      case LEAVES_ITSELF -> "An item cannot make room for itself. Choose another.";
      case SIZE_TOO_LONG -> "Say it in at most %d characters.".formatted(Ask.MAX_SIZE);
      case EVIDENCE_NO_LINK -> "Give an address that begins with https://, or leave it empty.";
      case NEEDED_BY_PAST ->
          sprintEnd == null
              ? "That date is past."
              : "That date is past. The sprint ends on %s.".formatted(Phrases.day(sprintEnd));
      case NEEDED_BY_TOO_FAR -> "That is more than a year ahead. Choose an earlier day.";
    };
  }

  /** A reason or a condition, inert and short enough for a card. */
  static String quote(String words) {
    return Mrkdwn.escape(Limits.cut(words.replace('\n', ' '), QUOTED));
  }

  /** Where a request stands, in a word, for lists. */
  static String state(ScopeRequest request) {
    return switch (request.state()) {
      case OPEN -> request.ground().isPresent() ? "begun, not agreed yet" : "open";
      case CONDITIONAL -> "approved with a condition";
      case ACCEPTED -> "approved, condition accepted";
      case APPROVED -> "approved";
      case REJECTED -> "rejected";
      case WITHDRAWN -> "withdrawn";
      case EXPIRED -> "expired";
      case SUPERSEDED -> "superseded";
      case PLANNED -> "planning";
    };
  }
}
