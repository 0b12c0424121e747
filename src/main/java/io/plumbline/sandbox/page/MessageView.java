package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.page.blocks.Scene;

/**
 * A message as the list shows it.
 *
 * @param id the HTML id
 * @param day the divider above it, or empty where the message above is of the same day
 * @param continued whether it stands under the name of the message above
 * @param rev changes whenever what is shown changes
 * @param replies for example "3 replies", or empty
 */
public record MessageView(
    Seen.Message message,
    Scene scene,
    String id,
    Face face,
    String time,
    String fullTime,
    String day,
    boolean continued,
    String rev,
    String replies,
    String lastReply) {

  public boolean hasBlocks() {
    return message.blocks().size() > 0;
  }

  public boolean inThread() {
    return id.startsWith("t-");
  }
}
