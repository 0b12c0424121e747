package io.plumbline.decision;

import io.plumbline.workspace.TypedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody wrote it into the form, not yet kept.
 *
 * @param effect null where nothing was chosen
 * @param day on which it was taken; null where the field was cleared
 * @param supersedes the decision that it takes the place of; null where it takes none's
 */
public record DecisionDraft(
    DecisionText text,
    @Nullable Effect effect,
    @Nullable LocalDate day,
    @Nullable DecisionId supersedes) {
  /** Nobody writes down what was decided longer ago. */
  private static final int MAX_YEARS = 20;

  public Optional<DecisionId> superseded() {
    return Optional.ofNullable(supersedes);
  }

  /** What keeps it from being a decision; empty where nothing does. */
  public Set<Flaw> flaws(LocalDate today) {
    var flaws = EnumSet.noneOf(Flaw.class);
    flaws.addAll(check(text.title(), DecisionText.MAX_TITLE, Flaw.TITLE_MISSING, Flaw.TITLE_LONG));
    flaws.addAll(
        check(text.context(), DecisionText.MAX_TEXT, Flaw.CONTEXT_MISSING, Flaw.CONTEXT_LONG));
    flaws.addAll(
        check(text.choice(), DecisionText.MAX_TEXT, Flaw.CHOICE_MISSING, Flaw.CHOICE_LONG));
    if (TypedText.length(text.options()) > DecisionText.MAX_TEXT) {
      flaws.add(Flaw.OPTIONS_LONG);
    }
    flaws.addAll(effectFlaws());
    flaws.addAll(dayFlaws(today));
    return flaws;
  }

  private Set<Flaw> effectFlaws() {
    if (effect == null) {
      return EnumSet.of(Flaw.EFFECT_MISSING);
    }
    if (effect.isChange()) {
      return check(text.change(), DecisionText.MAX_CHANGE, Flaw.CHANGE_MISSING, Flaw.CHANGE_LONG);
    }
    return TypedText.saysNothing(text.change())
        ? EnumSet.noneOf(Flaw.class)
        : EnumSet.of(Flaw.CHANGE_OF_NOTHING);
  }

  private Set<Flaw> dayFlaws(LocalDate today) {
    if (day == null) {
      return EnumSet.of(Flaw.DAY_MISSING);
    }
    if (day.isAfter(today)) {
      return EnumSet.of(Flaw.DAY_AHEAD);
    }
    return day.isBefore(today.minusYears(MAX_YEARS))
        ? EnumSet.of(Flaw.DAY_TOO_LONG_AGO)
        : EnumSet.noneOf(Flaw.class);
  }

  private static Set<Flaw> check(String text, int most, Flaw missing, Flaw tooLong) {
    if (TypedText.saysNothing(text)) {
      return EnumSet.of(missing);
    }
    return TypedText.length(text) > most ? EnumSet.of(tooLong) : EnumSet.noneOf(Flaw.class);
  }

  /** What can be wrong with a draft. */
  public enum Flaw {
    TITLE_MISSING,
    TITLE_LONG,
    CONTEXT_MISSING,
    CONTEXT_LONG,
    CHOICE_MISSING,
    CHOICE_LONG,
    OPTIONS_LONG,
    EFFECT_MISSING,
    CHANGE_MISSING,
    CHANGE_LONG,
    /** It is said to change nothing, and then what it changes. */
    CHANGE_OF_NOTHING,
    DAY_MISSING,
    DAY_AHEAD,
    DAY_TOO_LONG_AGO,
    /** Another one has taken the place of what it was to supersede. */
    SUPERSEDED_BEFORE,
    /** There is nothing of that number to supersede. */
    SUPERSEDES_NOTHING
  }
}
