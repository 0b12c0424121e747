package io.plumbline.team.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.slack.RitualButtons;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.Ritual;
import io.plumbline.team.RunsRituals;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The buttons about teams: set up, change, more settings, run now. */
final class TeamButtons {
  private static final String OLD =
      "This button is no longer valid. `/plumbline team` shows the team.";

  private final Teams teams;
  private final TeamForms forms;
  private final RunsRituals runsRituals;

  TeamButtons(Teams teams, TeamForms forms, RunsRituals runsRituals) {
    this.teams = teams;
    this.forms = forms;
    this.runsRituals = runsRituals;
  }

  void register(App app) {
    app.blockAction(TeamActions.SET_UP, this::setUp);
    app.blockAction(numbered(TeamActions.EDIT), this::edit);
    app.blockAction(TeamModal.MORE, this::more);
    app.blockAction(numbered(TeamActions.RUN_NOW), this::run);
  }

  private static Pattern numbered(String action) {
    return Pattern.compile("^" + Pattern.quote(action) + "\\.\\d{1,18}$");
  }

  private Response setUp(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    return Modals.open(request, forms.blank(by, by.from()));
  }

  private Response edit(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var team = team(by.workspace(), value(request));
    if (team.isEmpty()) {
      Privately.answer(request, Privately.sentence(OLD));
    } else if (!team.get().roster().runsRituals(by.member())) {
      Privately.answer(request, Privately.sentence(TeamSubmission.notAllowed(team.get())));
    } else {
      return Modals.open(request, forms.of(team.get()));
    }
    return context.ack();
  }

  /** Draws the rest of the form below what is typed, which stays. */
  private Response more(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var view = request.getPayload().getView();
    var metadata = TeamModal.Metadata.read(view);
    if (metadata.isEmpty()) {
      Privately.answer(request, Privately.sentence(Modals.EXPIRED));
      return context.ack();
    }
    var form = forms.read(view, metadata.get(), Caller.of(request));
    if (form.isPresent()) {
      Modals.update(request, TeamModal.render(form.get(), metadata.get().opened(), ""));
    }
    return context.ack();
  }

  private Response run(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var occurrence = Pressed.about(request, RitualButtons.Of.class);
    var team = occurrence.flatMap(each -> team(by.workspace(), Long.toString(each.team())));
    if (occurrence.isEmpty() || team.isEmpty()) {
      Privately.answer(request, Privately.sentence(OLD));
      return context.ack();
    }
    var outcome =
        team.get().roster().runsRituals(by.member())
            ? runsRituals.run(team.get().id(), occurrence.get().id(), by.member())
            : new RunsRituals.Outcome.NotAllowed();
    Privately.answer(request, Privately.sentence(words(outcome, team.get())));
    return context.ack();
  }

  private static String words(RunsRituals.Outcome outcome, Team team) {
    if (outcome instanceof RunsRituals.Outcome.Started started) {
      return "%s has started%s.".formatted(started.ritual().title(), where(started.ritual(), team));
    }
    if (outcome instanceof RunsRituals.Outcome.AlreadyStarted started) {
      return "%s is under way already%s."
          .formatted(started.ritual().title(), where(started.ritual(), team));
    }
    if (outcome instanceof RunsRituals.Outcome.NotAllThere absent) {
      return ("%s cannot begin now: somebody who holds it is away. Nothing was started, and it stays"
              + " planned; `/plumbline next` moves or skips it.")
          .formatted(absent.ritual().title());
    }
    return outcome instanceof RunsRituals.Outcome.NotPlanned
        ? "This is no longer planned, so nothing was started. `/plumbline next` lists what is."
        : "Only a product manager or lead of %s can start this: %s. Nothing was started."
            .formatted(Mrkdwn.escape(team.name()), TeamWords.mentions(TeamWords.whoRuns(team)));
  }

  private static String where(Ritual ritual, Team team) {
    return switch (ritual) {
      case ONE_ON_ONE -> ": the agenda is in the conversation of the two with me";
      case AUDIT -> ": whoever it asks has a direct message from me";
      case RETRO, KICK_OFF, COMMITMENT, PLANNING, DISCOVERY ->
          " in " + Mrkdwn.channel(team.channel());
    };
  }

  private Optional<Team> team(WorkspaceId workspace, String id) {
    return id.matches("\\d{1,18}")
        ? teams.find(new TeamId(workspace, Long.parseLong(id)))
        : Optional.empty();
  }

  private static String value(BlockActionRequest request) {
    var value = request.getPayload().getActions().get(0).getValue();
    return value == null ? "" : value;
  }
}
