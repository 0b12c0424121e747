package io.plumbline.action.slack;

import io.plumbline.action.Action;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An action as lines of text, for any message or form. */
public final class ActionLines {
  private static final int CUT = 300;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private ActionLines() {}

  /**
   * What, who and by when, as markup; overdue and closed in words.
   *
   * @param today in the team's zone
   */
  public static String line(Action action, LocalDate today) {
    return what(action) + " - " + Mrkdwn.member(action.owner()) + ", " + standing(action, today);
  }

  /** The same to its owner. */
  static String own(Action action, LocalDate today) {
    return what(action) + " - " + standing(action, today);
  }

  static String what(Action action) {
    return "*" + Mrkdwn.escape(Limits.cut(action.what().replace('\n', ' '), CUT)) + "*";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** How long the action is overdue, in words. */
  static String overdue(Action action, LocalDate today) {
    long days = ChronoUnit.DAYS.between(action.due(), today);
    return days == 1 ? "1 day overdue" : days + " days overdue";
  }

  private static String standing(Action action, LocalDate today) {
    return action
        .closed()
        .map(closing -> closed(action, closing))
        .orElseGet(
            () ->
                "due "
                    + day(action.due())
                    + (action.isOverdue(today) ? ", " + overdue(action, today) : ""));
  }

  private static String closed(Action action, Action.Closing closing) {
    var did =
        switch (action.state()) {
          case DONE -> "done";
          case DROPPED -> "dropped";
          case OPEN -> throw new IllegalArgumentException("it is open");
        };
    var by = closing.by().equals(action.owner()) ? "" : " by " + Mrkdwn.member(closing.by());
    return "%s%s on %s%s"
        .formatted(did, by, ActionWords.date(closing.at()), ActionWords.because(closing.why()));
  }
}
