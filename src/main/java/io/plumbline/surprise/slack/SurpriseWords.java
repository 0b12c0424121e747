package io.plumbline.surprise.slack;

import io.plumbline.commitment.Side;
import io.plumbline.slack.Phrases;
import io.plumbline.surprise.FlagSurprise.Outcome;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.surprise.SurpriseDraft.Flaw;
import io.plumbline.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The sentences about surprises. */
final class SurpriseWords {
  static final String REPEATED = "This was flagged already. Nothing else has changed.";

  private SurpriseWords() {}

  /** To whoever flagged it. */
  static String flagged(Outcome.Flagged done) {
    var name = done.surprise().flaggedBy().isPresent() ? "with" : "without";
    return "It is flagged, %s your name. %s read it now; the next retro of %s finds it on its board, and it counts in the commitment's record."
        .formatted(
            name, Phrases.allOf(done.team().roster().whoRunsRituals()), Phrases.name(done.team()));
  }

  static String notInTeam(Team team) {
    return "Only people of %s flag its surprises, and you are not in it. Nothing was flagged."
        .formatted(Phrases.name(team));
  }

  /** What a side did, as the card's first line says it. */
  static String bySide(Side side) {
    return switch (side) {
      case PRODUCT -> "product changed something without engineering's agreement";
      case ENGINEERING -> "engineering changed something without product knowing";
    };
  }

  /** Each flaw at its field. */
  static Map<String, String> errors(Set<Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), sentence(flaw)));
    return errors;
  }

  private static String field(Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING, WHAT_LONG -> SurpriseModal.WHAT;
      case SIDE_MISSING -> SurpriseModal.SIDE;
      case LINK_IS_NONE -> SurpriseModal.LINK;
    };
  }

  private static String sentence(Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say what happened, in a sentence.";
      case WHAT_LONG -> "Say it in at most %d characters.".formatted(SurpriseDraft.MAX_LENGTH);
      case SIDE_MISSING -> "Choose the side that did it.";
      case LINK_IS_NONE ->
          "That is no link. Paste one that begins with https://, or leave this empty.";
    };
  }
}
