package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The requests that wait for a person on their Home: to decide, or to accept a condition. */
public final class ScopeSection implements HomeSection {
  private final ScopeDesk desk;

  public ScopeSection(ScopeDesk desk) {
    this.desk = desk;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return desk.waiting(team).stream()
        .filter(
            shown -> shown.waitsFor(viewer) || (shown.waitsForAcceptance() && shown.isOf(viewer)))
        .flatMap(shown -> blocks(shown).stream())
        .toList();
  }

  static List<LayoutBlock> blocks(Shown shown) {
    var request = shown.request();
    var on = On.of(request).written();
    if (shown.waitsForAcceptance()) {
      return Layout.blocks(
          Layout.section(
              "scope.home_" + request.id().value(),
              "Your scope change for %s was approved with a condition: %s"
                  .formatted(Phrases.name(shown.team()), ScopeWords.headline(request.ask())),
              Layout.button(Ids.on(Ids.ACCEPT, request), "Accept it", on)));
    }
    return Layout.blocks(
        Layout.section(
            "scope.home_" + request.id().value(),
            "%s asks %s for a scope change: %s"
                .formatted(
                    Mrkdwn.member(request.requester()),
                    Phrases.name(shown.team()),
                    ScopeWords.headline(request.ask())),
            Layout.button(Ids.on(Ids.DETAILS, request), "Read and decide", on)));
  }
}
