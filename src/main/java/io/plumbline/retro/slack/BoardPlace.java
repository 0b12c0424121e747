package io.plumbline.retro.slack;

import io.plumbline.retro.Retro;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;

/** Says where a retro's board stands, and where it cannot be brought there, why. */
final class BoardPlace {
  private final ParkedSurfaces parked;

  BoardPlace(ParkedSurfaces parked) {
    this.parked = parked;
  }

  /** After something was done to the retro. */
  String showsIt(Retro retro) {
    return sentence(retro, "The board in %s shows it.");
  }

  String is(Retro retro) {
    return sentence(retro, "Its board is in %s.");
  }

  private String sentence(Retro retro, String usual) {
    var channel = retro.opening().channel();
    var name = Mrkdwn.channel(channel);
    return parked.parked(retro.id().workspace()).stream()
        .filter(each -> isIn(channel, each.surface().place()))
        .findFirst()
        .map(each -> because(each.reason(), name))
        .orElseGet(() -> usual.formatted(name));
  }

  private static boolean isIn(ChannelId channel, Place place) {
    return place instanceof Place.InChannel in && in.channel().equals(channel);
  }

  private static String because(String reason, String channel) {
    return switch (reason) {
      case "is_archived", "is_inactive" ->
          "Its board stands still: %s is archived. The retro goes on by `/retro`, and the board"
                  .formatted(channel)
              + " follows once the channel is open again and I am in it.";
      case "not_in_channel" ->
          "Its board stands still: I am not in %s. Type `/invite @Plumbline` there."
              .formatted(channel);
      default -> "Its board stands still: Slack refuses my messages in %s.".formatted(channel);
    };
  }
}
