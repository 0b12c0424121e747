package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.action.Action;
import io.plumbline.action.KeptActions;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person's own open actions on their Home, soonest due first. */
public final class ActionSection implements HomeSection {
  private final KeptActions actions;

  public ActionSection(KeptActions actions) {
    this.actions = actions;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var today = LocalDate.ofInstant(now, team.calendar().zone());
    return actions.openOf(team.id(), viewer).stream()
        .map(action -> block(action, team, today))
        .toList();
  }

  static LayoutBlock block(Action action, Team team, LocalDate today) {
    var says =
        "Your action for %s: %s".formatted(ActionWords.name(team), ActionLines.own(action, today));
    return Layout.section(
        "action.home_" + action.id(),
        says,
        DeedButtons.button(action, On.alone(DeedForm.DONE, action)));
  }
}
