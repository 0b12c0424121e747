package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Course;
import io.plumbline.retro.Pace;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences about a retro's time and about who facilitates it. */
final class PaceWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  private PaceWords() {}

  /** {@code Collecting until 15:20}; the bare doing where no time is kept. */
  static String until(Board board, String doing) {
    return until(board, doing, " until ");
  }

  /** {@code Group those that say the same, until 15:20}; the same where no time is kept. */
  static String commaUntil(Board board, String doing) {
    return until(board, doing, ", until ");
  }

  private static String until(Board board, String doing, String joint) {
    return board.progress().time().map(time -> doing + joint + end(board, time)).orElse(doing);
  }

  /** The same for a place that shows no dates. */
  static String plainUntil(Board board, String doing) {
    return board
        .progress()
        .time()
        .filter(time -> !asks(board))
        .map(time -> doing + " until " + plainEnd(board, time))
        .orElse(doing);
  }

  /** What a retro does that collects cards: at first it may go through last time's actions. */
  static String collecting(Board board) {
    var doing = board.progress().lastTime() ? "goes through last time's actions" : "collects cards";
    return until(board, doing);
  }

  /** The end alone, after something else; empty where no time is kept, or it is up. */
  static String runsUntil(Board board) {
    return board
        .progress()
        .time()
        .filter(time -> !time.timeIsUp() && time.nextLook().isPresent())
        .map(time -> " · until " + end(board, time))
        .orElse("");
  }

  static String end(Board board, Course time) {
    return isSpread(board)
        ? moment(time.until(), board.team())
        : RetroWords.time(time.until(), board.team());
  }

  /** Day and time, in the reader's own zone. */
  static String moment(Instant at, Team team) {
    return Mrkdwn.date(at, "{date_short_pretty} at {time}", plainMoment(at, team));
  }

  static String plainMoment(Instant at, Team team) {
    return MOMENT.withZone(team.calendar().zone()).format(at);
  }

  private static String plainEnd(Board board, Course time) {
    return isSpread(board)
        ? plainMoment(time.until(), board.team())
        : RetroWords.plainTime(time.until(), board.team());
  }

  static boolean isSpread(Board board) {
    return board.retro().rules().pace() instanceof Pace.Spread;
  }

  /** Whether the board asks what to do, since the time of a live retro is up. */
  static boolean asks(Board board) {
    return board.progress().timeIsUp() && !isSpread(board);
  }

  /** With a blank after it, for the text of a message whose board asks; else empty. */
  static String plainTimeIsUp(Board board) {
    return asks(board) ? "Time is up. " : "";
  }

  /** What the board asks whoever facilitates. */
  static String question(Board board, String forward) {
    return "*Time is up.* %s: %s, or two more minutes?".formatted(whoDecides(board), forward);
  }

  /** With a blank before it; empty where nobody was named. */
  static String facilitates(Board board) {
    return board
        .progress()
        .facilitates()
        .map(member -> " %s facilitates.".formatted(Mrkdwn.member(member)))
        .orElse("");
  }

  private static String whoDecides(Board board) {
    return board
        .progress()
        .facilitates()
        .map(Mrkdwn::member)
        .orElseGet(() -> RetroWords.facilitators(board.team()));
  }
}
