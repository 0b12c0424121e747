package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Card;
import io.plumbline.retro.Proposal;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Layout;
import java.util.List;
import java.util.stream.Collectors;

/** Cards that may say the same: why, which, and the two answers. */
final class ProposalBlocks {
  private static final int CARDS = 8;

  private ProposalBlocks() {}

  static List<LayoutBlock> render(RetroId retro, Proposal proposal, int page) {
    var lead = proposal.topics().get(0).card().id();
    var picks = Picks.of(retro, proposal.picks(), page).written();
    List<Card> cards = proposal.topics().stream().flatMap(topic -> topic.cards().stream()).toList();
    return Layout.blocks(
        Layout.section("*Do these say the same?* " + why(proposal)),
        Lines.cards(cards, CARDS),
        Layout.actions(
            "alike_" + lead.value(),
            Layout.spoken(
                Layout.button(Ids.on(Ids.GROUP_ALIKE, lead), "Group them", picks),
                "Group them: " + titles(proposal)),
            Layout.spoken(
                Layout.button(Ids.on(Ids.KEEP_APART, lead), "Keep apart", picks),
                "Keep apart: " + titles(proposal))));
  }

  private static String titles(Proposal proposal) {
    return proposal.topics().stream().map(Topic::title).collect(Collectors.joining(", "));
  }

  private static String why(Proposal proposal) {
    return "In common: "
        + proposal.words().stream()
            .map(word -> "“" + RetroWords.escaped(word) + "”")
            .collect(Collectors.joining(", "))
        + ".";
  }
}
