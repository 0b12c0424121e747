package io.plumbline.commitment.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Commitments;
import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The commitments that wait for somebody's signature, on their Home. */
public final class CommitmentsToSign implements HomeSection {
  private final Commitments commitments;

  public CommitmentsToSign(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var running = Quarter.at(now, team);
    return commitments.unsignedFrom(team.id(), running.key()).stream()
        .filter(commitment -> !commitment.open(viewer, team.roster()).isEmpty())
        .map(commitment -> block(commitment, team, viewer))
        .toList();
  }

  static LayoutBlock block(Commitment commitment, Team team, MemberId viewer) {
    var sides =
        commitment.open(viewer, team.roster()).stream()
            .map(Side::word)
            .collect(Collectors.joining(" or "));
    var quarter =
        Quarter.named(commitment.quarter(), team)
            .map(CommitmentWords::quarter)
            .orElseGet(commitment::quarter);
    var says =
        "The commitment of %s for the %s waits for your signature for %s."
            .formatted(Phrases.name(team), quarter, sides);
    var id = Long.toString(commitment.id().value());
    var button = Layout.button(Ids.OPEN + "." + id, "Read and sign", On.of(commitment).written());
    return Layout.section("commitment.home_" + id, says, button);
  }
}
