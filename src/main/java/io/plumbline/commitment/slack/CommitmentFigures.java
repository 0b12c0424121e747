package io.plumbline.commitment.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.commitment.CommitmentBook;
import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The commitment that runs, its signatures and the record of its quarter, on Home. */
public final class CommitmentFigures implements HomeSection {
  private static final int MOST = 3;

  private final CommitmentBook book;

  public CommitmentFigures(CommitmentBook book) {
    this.book = book;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var quarter = Quarter.at(now, team);
    var commitment = book.of(team, quarter);
    return render(new Shown(team, quarter, commitment, book.record(team, quarter)), viewer);
  }

  static List<LayoutBlock> render(Shown shown, MemberId viewer) {
    var commitment = shown.commitment();
    var name = Phrases.name(shown.team());
    var id = Long.toString(shown.team().id().value());
    var open = Layout.button(Ids.OPEN + ".team_" + id, "Open", On.of(commitment).written());
    if (!commitment.isBegun()) {
      var says =
          "*%s* · The commitment of the %s is not signed by anybody yet."
              .formatted(name, CommitmentWords.quarter(shown.quarter()));
      return shown.mayReword(viewer)
          ? List.of(Layout.section("commitment.figures_" + id, says, open))
          : List.of();
    }
    var blocks = new ArrayList<LayoutBlock>();
    var says =
        "*%s* · Commitment, %s: %s %s"
            .formatted(
                name,
                CommitmentWords.quarter(shown.quarter()),
                signatures(shown),
                CommitmentWords.kept(shown));
    var lines = shown.record().isEmpty() ? "" : "\n" + CommitmentModal.lines(shown, MOST);
    blocks.add(Layout.section("commitment.figures_" + id, says + lines, open));
    blocks.add(Layout.context(wording(shown)));
    return blocks;
  }

  private static String signatures(Shown shown) {
    return Arrays.stream(Side.values())
        .map(
            side ->
                shown
                    .commitment()
                    .signature(side)
                    .map(
                        signed ->
                            "signed by %s for %s"
                                .formatted(Mrkdwn.member(signed.by()), side.word()))
                    .orElseGet(() -> "not signed for " + side.word()))
        .collect(Collectors.joining(", ", "", "."));
  }

  private static String wording(Shown shown) {
    var wording = shown.commitment().wording();
    return "Product: “%s” Engineering: “%s”"
        .formatted(oneLine(wording.product()), oneLine(wording.engineering()));
  }

  private static String oneLine(String typed) {
    return Mrkdwn.escape(typed.replace('\n', ' '));
  }
}
