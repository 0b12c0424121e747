package io.plumbline.retro.slack;

import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;

/** Why no retro was opened, to the person who tried. */
final class OpeningWords {
  private OpeningWords() {}

  /** To whoever opens a retro second. */
  static String alreadyOpen(Team team, Retro retro, MemberId viewer) {
    var opening = retro.opening();
    var opened =
        opening
            .opener()
            .map(
                by ->
                    RefusalWords.told(
                        by, opening.at(), viewer, "opened the retro of " + RetroWords.name(team)))
            .orElseGet(
                () ->
                    "The retro of %s began at %s by its schedule."
                        .formatted(RetroWords.name(team), RetroWords.time(opening.at(), team)));
    return "%s It is open, in %s.".formatted(opened, Mrkdwn.channel(opening.channel()));
  }

  static String obstacle(Team team, OpenRetro.Obstacle obstacle) {
    var channel = Mrkdwn.channel(team.channel());
    return switch (obstacle) {
      case BOT_NOT_IN ->
          "I am not in %s, so I cannot post there. Type `/invite @Plumbline` there, then try again."
              .formatted(channel);
      case ARCHIVED ->
          "%s is archived. Choose another channel for %s with `/plumbline setup`, then try again."
              .formatted(channel, RetroWords.name(team));
      case GONE_OR_PRIVATE ->
          "I cannot see the channel of %s: it is gone, or private and I am not in it. Type"
                  .formatted(RetroWords.name(team))
              + " `/invite @Plumbline` there, or choose another with `/plumbline setup`.";
    };
  }
}
