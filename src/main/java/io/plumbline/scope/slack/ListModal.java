package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.scope.Stability;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** Lists: the requests of this sprint, and the sprints before it. */
final class ListModal {
  private static final int MOST_REQUESTS = 90;

  private ListModal() {}

  /** A sprint that was locked, and how its scope held. */
  record Held(SprintPlan plan, Stability stability) {}

  static View requests(Team team, Sprint sprint, List<Shown> requests) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            requests.isEmpty()
                ? "Nobody has asked for a change in Sprint %d of %s."
                    .formatted(sprint.number(), Phrases.name(team))
                : "*Changes asked for in Sprint %d of %s*"
                    .formatted(sprint.number(), Phrases.name(team))));
    requests.stream().limit(MOST_REQUESTS).map(RequestLine::of).forEach(blocks::add);
    if (requests.size() > MOST_REQUESTS) {
      blocks.add(Layout.context("`/scope export` has all %d.".formatted(requests.size())));
    }
    return Forms.toRead(Ids.VIEW, "Scope changes", new ScopeModal.About(team.id().value()), blocks);
  }

  /**
   * @param held newest first
   */
  static View history(Team team, List<Held> held) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            held.isEmpty()
                ? "No sprint of %s has been locked yet.".formatted(Phrases.name(team))
                : "*How the scope of %s held*".formatted(Phrases.name(team))));
    for (int i = 0; i < held.size(); i++) {
      var each = held.get(i);
      var before = i + 1 < held.size() ? held.get(i + 1).stability() : null;
      blocks.add(
          Layout.section(
              "*Sprint %d*, until %s\n%s\n%s"
                  .formatted(
                      each.plan().sprint().number(),
                      Phrases.day(each.plan().sprint().lastDay()),
                      StabilityWords.line(each.stability(), before),
                      StabilityWords.parts(each.stability()))));
    }
    blocks.add(Layout.context("`/scope export all` sends what was said, line by line."));
    return Forms.toRead(Ids.VIEW, "Scope history", new ScopeModal.About(team.id().value()), blocks);
  }
}
