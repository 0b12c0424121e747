package io.plumbline.retro.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.Score;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The question whether a retro was worth the time, to one person who took part. */
final class WorthCard {
  private static final String BUTTONS = "retro.worth_buttons";
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  private WorthCard() {}

  /** What a button carries. */
  public record Press(long retro, int score) {}

  static Rendered.Message open(Board board, Instant until) {
    var question =
        "%s: was it worth the time?".formatted(RetroWords.escaped(RetroWords.title(board)));
    var scale = "%d: not worth the time. %d: well worth it.".formatted(Score.LOWEST, Score.HIGHEST);
    var secret =
        ("Your answer is anonymous: only how often each number was chosen is kept, so it cannot be"
                + " changed either. You can answer until %s; the mean is shown after that, if at"
                + " least %d people have answered.")
            .formatted(time(until, board.team()), WorthFigure.FEWEST_ANSWERS);
    var buttons =
        IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
            .mapToObj(score -> button(board.retro().id(), score))
            .toArray(BlockElement[]::new);
    return new Rendered.Message(
        question + " " + scale,
        Layout.blocks(
            Layout.section("*" + question + "*\n" + scale),
            Layout.context(secret),
            Layout.actions(BUTTONS, buttons)));
  }

  static Rendered.Message answered(Board board, Instant until) {
    return said(
        board,
        "Your answer is counted. Nobody can look it up or change it. The mean is shown after %s."
            .formatted(time(until, board.team())));
  }

  static Rendered.Message closed(Board board, Optional<WorthFigure> figure) {
    return said(board, figure.map(WorthWords::figure).orElse(WorthWords.TOO_FEW));
  }

  static String time(Instant until, Team team) {
    return Mrkdwn.date(
        until, "{date_long_pretty}, {time}", UNTIL.withZone(team.calendar().zone()).format(until));
  }

  private static Rendered.Message said(Board board, String sentence) {
    var title = RetroWords.escaped(RetroWords.title(board));
    return new Rendered.Message(
        title + ". " + sentence, Layout.blocks(Layout.section("*" + title + "*\n" + sentence)));
  }

  private static ButtonElement button(RetroId retro, int score) {
    var button =
        Layout.button(
            Ids.WORTH + "." + score,
            Integer.toString(score),
            Payloads.write(new Press(retro.value(), score)));
    button.setAccessibilityLabel("%d of %d".formatted(score, Score.HIGHEST));
    return button;
  }
}
