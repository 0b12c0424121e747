package io.plumbline.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** The frames of modals: one to fill in and send, one to read. */
public final class Forms {
  private Forms() {}

  /**
   * A form to be sent.
   *
   * @param about what rides along in its metadata
   */
  public static View toSend(
      String callbackId, String title, String submit, Record about, List<LayoutBlock> blocks) {
    return frame(callbackId, title, about, blocks)
        .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .build();
  }

  /** A view to look at, and to press buttons in. */
  public static View toRead(
      String callbackId, String title, Record about, List<LayoutBlock> blocks) {
    return frame(callbackId, title, about, blocks)
        .close(ViewClose.builder().type("plain_text").text("Done").build())
        .build();
  }

  private static View.ViewBuilder frame(
      String callbackId, String title, Record about, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(callbackId)
        .privateMetadata(Payloads.write(about))
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .blocks(blocks);
  }
}
