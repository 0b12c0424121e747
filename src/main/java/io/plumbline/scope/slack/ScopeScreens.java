package io.plumbline.scope.slack;

import com.slack.api.model.view.View;
import io.plumbline.scope.ScopeId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.function.Function;

/** What the commands and buttons of the scope gate open. */
final class ScopeScreens {
  private static final int MOST_SPRINTS = 26;

  private final ScopeDesk desk;

  ScopeScreens(ScopeDesk desk) {
    this.desk = desk;
  }

  Answer scope(Team team, MemberId viewer) {
    return inTeam(
        team, viewer, Answer.open(ScopeModal.render(ScopeModal.Contents.of(desk, team), viewer)));
  }

  Answer request(Team team, String what, MemberId viewer) {
    return inTeam(
        team, viewer, Answer.open(RequestModal.blank(RequestModal.Start.of(desk, team), what)));
  }

  Answer list(Team team, MemberId viewer) {
    var requests =
        desk.sprint(team).map(found -> desk.requests(found.plan().id())).orElse(List.of());
    return inTeam(team, viewer, Answer.open(ListModal.requests(team, desk.days(team), requests)));
  }

  Answer history(Team team, MemberId viewer) {
    var held =
        desk.locked(team, MOST_SPRINTS).stream()
            .map((SprintPlan plan) -> new ListModal.Held(plan, desk.stability(team, plan)))
            .toList();
    return inTeam(team, viewer, Answer.open(ListModal.history(team, held)));
  }

  Answer flag(Team team, MemberId viewer) {
    var locked = desk.sprint(team).filter(found -> found.plan().isLocked()).isPresent();
    var present = desk.present(team);
    if (!locked || present.isEmpty()) {
      return Answer.say(
          "The scope of %s is not locked, or nothing is in it: there is nothing that could change unannounced."
              .formatted(Phrases.name(team)));
    }
    return inTeam(team, viewer, Answer.open(WordsModal.flag(team, present)));
  }

  Answer details(ScopeId id, MemberId viewer) {
    return details(id, viewer, Answer::open);
  }

  /** The same in the place of the view that is open. */
  Answer redrawn(ScopeId id, MemberId viewer) {
    return details(id, viewer, Answer::redraw);
  }

  private Answer details(ScopeId id, MemberId viewer, Function<View, Answer> show) {
    return desk.look(id)
        .map(
            shown -> {
              var versions = desk.shelves().requests().versions(id);
              var view = DetailsModal.render(shown, versions, viewer);
              return inTeam(shown.team(), viewer, show.apply(view));
            })
        .orElseGet(() -> Answer.say(ScopeWords.OLD));
  }

  private static Answer inTeam(Team team, MemberId viewer, Answer answer) {
    return team.roster().includes(viewer) ? answer : Answer.say(ScopeWords.notInTeam(team));
  }
}
