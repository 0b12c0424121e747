package io.plumbline.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.WhatComes.Coming;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The buttons about one occurrence of a ritual, which any view may show. Their ids end with a dot
 * and a number, so that several stand in one view.
 */
public final class RitualButtons {
  /** Opens the form that skips the occurrence. */
  public static final String SKIP = "ritual.skip";

  /** Opens the form that moves it. */
  public static final String MOVE = "ritual.move";

  /** Holds one after all that was skipped. */
  public static final String HOLD = "ritual.hold";

  /** Above the numbers of occurrences: the ids of those that are not planned yet. */
  private static final long LATER = 9_000_000_000_000_000L;

  /** More than a hundred for each day of a century. */
  private static final long A_TEAM = 10_000_000L;

  private static final long MOST_TEAMS = 90_000_000L;

  private RitualButtons() {}

  /** What a press names. */
  public record Of(long team, long id) {}

  /**
   * What a press names that is not planned yet.
   *
   * @param ritual its key
   * @param day the day that the rhythm gives it
   */
  public record OfLater(long team, @Nullable String ritual, @Nullable String day) {
    public static OfLater of(Team team, Ritual ritual, LocalDate day) {
      return new OfLater(team.id().value(), ritual.key(), day.toString());
    }

    public Optional<Ritual> which() {
      return Arrays.stream(Ritual.values()).filter(each -> each.key().equals(ritual)).findFirst();
    }

    public Optional<LocalDate> when() {
      try {
        return day == null ? Optional.empty() : Optional.of(LocalDate.parse(day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** All that fit the occurrence, for somebody who runs the team's rituals. */
  public static List<BlockElement> of(Team team, Coming coming) {
    var title = coming.ritual().title();
    if (coming.isSkipped()) {
      return List.of(
          holdAfterAll(team, coming.occurrenceId(), title),
          move(team, coming.occurrenceId(), title));
    }
    if (coming.isNext()) {
      long id = coming.occurrenceId();
      return List.of(runNow(team, id, title), skip(team, id, title), move(team, id, title));
    }
    var of = OfLater.of(team, coming.ritual(), coming.day());
    return List.of(
        button(SKIP, "Skip", of, number(team, coming), title),
        button(MOVE, "Move", of, number(team, coming), title));
  }

  /** A number of its own for each occurrence of the teams of a list, planned or not. */
  public static long number(Team team, Coming coming) {
    return coming.occurrenceId() != 0
        ? coming.occurrenceId()
        : LATER
            + team.id().value() % MOST_TEAMS * A_TEAM
            + coming.day().toEpochDay() * 100
            + Arrays.asList(Ritual.values()).indexOf(coming.ritual());
  }

  public static ButtonElement skip(Team team, long occurrence, String title) {
    return button(SKIP, "Skip", new Of(team.id().value(), occurrence), occurrence, title);
  }

  public static ButtonElement move(Team team, long occurrence, String title) {
    return button(MOVE, "Move", new Of(team.id().value(), occurrence), occurrence, title);
  }

  public static ButtonElement runNow(Team team, long occurrence, String title) {
    var of = new Of(team.id().value(), occurrence);
    return button(TeamActions.RUN_NOW, "Run now", of, occurrence, title);
  }

  public static ButtonElement holdAfterAll(Team team, long occurrence, String title) {
    return button(
        HOLD, "Hold it after all", new Of(team.id().value(), occurrence), occurrence, title);
  }

  /** The action ids of one of these buttons, for any occurrence. */
  public static Pattern each(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }

  /** Read aloud it says for which ritual it is: a list has many with the same word. */
  private static ButtonElement button(
      String action, String label, Record of, long number, String title) {
    var button = Layout.button(TeamActions.of(action, number), label, Payloads.write(of));
    button.setAccessibilityLabel(Limits.cut(label + ": " + title, Limits.BUTTON_LABEL));
    return button;
  }
}
