package io.plumbline.decision;

import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The decisions that no product manager knows yet, and those that one wants to talk about, stay on
 * the agenda until one knows.
 */
public final class DecisionTalks implements AgendaSource {
  private final Decisions decisions;

  public DecisionTalks(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<AgendaItem> open(TeamId team, Instant since) {
    var waiting =
        Stream.concat(decisions.toTalkAbout(team).stream(), decisions.waiting(team).stream());
    return waiting.distinct().map(DecisionTalks::item).toList();
  }

  private static AgendaItem item(Decision decision) {
    boolean isToTalkAbout = decision.knowledge() instanceof Knowledge.ToTalk;
    var since =
        decision.knowledge() instanceof Knowledge.ToTalk talk ? talk.at() : decision.recordedAt();
    return new AgendaItem(
        "decision-" + decision.id().value(),
        "Decision " + decision.number() + (isToTalkAbout ? "" : ", not acknowledged"),
        decision.text().title(),
        since);
  }
}
