package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintShelves;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The questions about whys that wait for a product manager, on their Home. */
public final class WhySection implements HomeSection {
  private static final int SHOWN = 150;

  private final SprintShelves shelves;

  public WhySection(SprintShelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    if (!team.roster().productManagers().contains(viewer)) {
      return List.of();
    }
    var today = LocalDate.ofInstant(now, team.calendar().zone());
    return Plan.of(shelves, team, today).questions().stream()
        .filter(Question::isOpen)
        .map(question -> block(team, question))
        .toList();
  }

  static LayoutBlock block(Team team, Question question) {
    return Layout.section(
        "sprint.home_" + question.id(),
        "%s, for %s: %s"
            .formatted(
                GoalBlocks.asker(question),
                Phrases.name(team),
                Mrkdwn.escape(Limits.cut(question.text(), SHOWN))),
        Layout.button(
            PlanIds.on(PlanIds.ANSWER, question.id()),
            "Answer",
            new PlanIds.One(team.id().value(), question.id()).written()));
  }
}
