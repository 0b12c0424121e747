package io.plumbline.decision.slack;

import io.plumbline.decision.DecisionDraft.Flaw;
import io.plumbline.decision.DecisionText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong with the form, each sentence at its field. */
final class FlawWords {
  private FlawWords() {}

  static Map<String, String> errors(Set<Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), sentence(flaw)));
    return errors;
  }

  private static String field(Flaw flaw) {
    return switch (flaw) {
      case TITLE_MISSING, TITLE_LONG -> DecisionModal.TITLE;
      case CONTEXT_MISSING, CONTEXT_LONG -> DecisionModal.CONTEXT;
      case CHOICE_MISSING, CHOICE_LONG -> DecisionModal.CHOICE;
      case OPTIONS_LONG -> DecisionModal.OPTIONS;
      case EFFECT_MISSING -> DecisionModal.EFFECT;
      case CHANGE_MISSING, CHANGE_LONG, CHANGE_OF_NOTHING -> DecisionModal.CHANGE;
      case DAY_MISSING, DAY_AHEAD, DAY_TOO_LONG_AGO -> DecisionModal.DAY;
      case SUPERSEDED_BEFORE, SUPERSEDES_NOTHING -> DecisionModal.SUPERSEDES;
    };
  }

  private static String sentence(Flaw flaw) {
    return switch (flaw) {
      case TITLE_MISSING -> "Give it a title, in a few words.";
      case TITLE_LONG -> atMost(DecisionText.MAX_TITLE);
      case CONTEXT_MISSING -> "Say what made the decision necessary.";
      case CHOICE_MISSING -> "Say what was decided.";
      case CONTEXT_LONG, CHOICE_LONG, OPTIONS_LONG -> atMost(DecisionText.MAX_TEXT);
      case EFFECT_MISSING -> "Choose one. Product reads this first.";
      case CHANGE_MISSING -> "Say in words what changes for the user or the feature.";
      case CHANGE_LONG -> atMost(DecisionText.MAX_CHANGE);
      case CHANGE_OF_NOTHING ->
          "You chose that it changes nothing. Choose what it changes, or empty this field.";
      case DAY_MISSING -> "Choose a day that there is.";
      case DAY_AHEAD -> "That day is still to come. Choose today or earlier.";
      case DAY_TOO_LONG_AGO -> "Choose a day of the last twenty years.";
      case SUPERSEDED_BEFORE ->
          "Another decision took the place of this one a moment ago. Choose another, or none.";
      case SUPERSEDES_NOTHING -> "There is no such decision any more. Choose another, or none.";
    };
  }

  private static String atMost(int characters) {
    return "Say it in at most %d characters.".formatted(characters);
  }
}
