package io.plumbline.decision;

import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** The decisions that a product manager wants to talk about stay on the agenda until one knows. */
public final class DecisionTalks implements AgendaSource {
  private final Decisions decisions;

  public DecisionTalks(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<AgendaItem> open(TeamId team, Instant since) {
    return decisions.toTalkAbout(team).stream().map(DecisionTalks::item).toList();
  }

  private static AgendaItem item(Decision decision) {
    var since =
        decision.knowledge() instanceof Knowledge.ToTalk talk ? talk.at() : decision.recordedAt();
    return new AgendaItem(
        "decision-" + decision.id().value(),
        "Decision " + decision.number(),
        decision.text().title(),
        since);
  }
}
