package io.plumbline.commitment.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Quarter;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A commitment to read, with the record of its quarter and what the reader can do. */
final class CommitmentModal {
  private static final int MOST = 10;

  private CommitmentModal() {}

  /**
   * @param other the commitment of the other quarter that can be looked at
   */
  static View render(Shown shown, Optional<Commitment> other, MemberId viewer) {
    var blocks = new ArrayList<LayoutBlock>(CommitmentBlocks.promises(shown));
    blocks.add(Layout.section("*The record of the quarter*\n" + record(shown)));
    var buttons = new ArrayList<BlockElement>(CommitmentBlocks.buttons(shown, viewer));
    other.ifPresent(commitment -> buttons.add(look(commitment, shown)));
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("commitment.buttons", buttons.toArray(new BlockElement[0])));
    }
    blocks.add(
        Layout.context(
            "`/plumbline surprise` adds to the record. It counts sides and never persons."));
    return Forms.toRead(Ids.VIEW, "Commitment", On.of(shown.commitment()), blocks);
  }

  static String record(Shown shown) {
    var kept = CommitmentWords.kept(shown);
    return shown.record().isEmpty() ? kept : kept + "\n" + lines(shown, MOST);
  }

  /** The newest deviations, the last one last. */
  static String lines(Shown shown, int most) {
    List<Deviation> record = shown.record();
    int from = Math.max(0, record.size() - most);
    var lines =
        record.subList(from, record.size()).stream()
            .map(deviation -> CommitmentWords.deviation(deviation, shown))
            .collect(Collectors.joining("\n"));
    return from == 0 ? lines : "%d earlier ones, then:\n%s".formatted(from, lines);
  }

  private static BlockElement look(Commitment other, Shown shown) {
    var quarter =
        Quarter.named(other.quarter(), shown.team())
            .map(CommitmentWords::quarter)
            .orElseGet(other::quarter);
    return Layout.button(Ids.OTHER, "See the " + quarter, On.of(other).written());
  }
}
