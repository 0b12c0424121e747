package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.Boards;
import io.plumbline.retro.ChangeRules;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a team's retros: who sees them, and what happens when they are saved. */
final class SettingsDesk {
  private final Teams teams;
  private final Boards boards;
  private final ChangeRules changeRules;

  SettingsDesk(Teams teams, Boards boards, ChangeRules changeRules) {
    this.teams = teams;
    this.boards = boards;
    this.changeRules = changeRules;
  }

  void register(App app) {
    app.blockAction(Ids.SETTINGS, (request, context) -> pressed(request).send(request));
    app.viewSubmission(Ids.SETTINGS_FORM, this::saved);
  }

  Answer open(Team team, MemberId viewer) {
    return team.roster().runsRituals(viewer)
        ? Answer.open(SettingsModal.render(team, boards.nextRules(team)))
        : Answer.say(RefusalWords.notFacilitator(team));
  }

  Answer open(RetroId id, MemberId viewer) {
    return boards
        .find(id)
        .flatMap(retro -> teams.find(retro.team()))
        .map(team -> open(team, viewer))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer pressed(BlockActionRequest request) {
    var caller = Caller.of(request);
    return team(request.getPayload().getActions().get(0).getValue(), caller)
        .map(team -> open(team, caller.member()))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Response saved(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var view = request.getPayload().getView();
    var team = team(view.getPrivateMetadata(), caller).orElse(null);
    if (team == null) {
      return context.ackWithErrors(Map.of(SettingsModal.COLUMNS, Modals.EXPIRED));
    }
    var draft = SettingsAnswers.read(FormState.of(view));
    return draft
        .rules()
        .map(
            rules ->
                changeRules
                    .change(team, caller.member(), rules, caller.key())
                    .fold(
                        changed -> saved(team, changed, request),
                        why -> RefusalWords.refusal(why, caller.member())))
        .map(sentence -> context.ackWithUpdate(SettingsModal.answer(sentence)))
        .orElseGet(() -> context.ackWithErrors(SettingsAnswers.errors(draft)));
  }

  /** The form below that opens a retro says from then on what the team has set. */
  private static String saved(
      Team team, ChangeRules.Changed changed, ViewSubmissionRequest request) {
    Modals.redrawBelow(request, () -> StartModal.render(team, changed.rules()));
    return SettingsWords.saved(team, changed);
  }

  private Optional<Team> team(@Nullable String about, Caller caller) {
    return Payloads.read(about, SettingsModal.About.class)
        .flatMap(read -> teams.find(new TeamId(caller.workspace(), read.team())));
  }
}
