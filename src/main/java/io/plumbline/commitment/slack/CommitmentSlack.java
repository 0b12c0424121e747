package io.plumbline.commitment.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.commitment.CommitmentBook;
import io.plumbline.commitment.RewordCommitment;
import io.plumbline.commitment.SignCommitment;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** The face of commitments in Slack. */
public final class CommitmentSlack implements SlackFeature {
  static final String WORD = "commitment";

  private final Commands commands;
  private final ForTeam forTeam;
  private final CommitmentDesk desk;
  private final CommitmentButtons buttons;
  private final WordingForms forms;

  public CommitmentSlack(
      Commands commands,
      ForTeam forTeam,
      CommitmentBook book,
      Teams teams,
      Acts acts,
      InstantSource clock) {
    this.commands = commands;
    this.forTeam = forTeam;
    this.desk = new CommitmentDesk(book, teams, clock);
    this.buttons = new CommitmentButtons(desk, acts.sign());
    this.forms = new WordingForms(acts.reword());
  }

  /** What people do with commitments. */
  public record Acts(SignCommitment sign, RewordCommitment reword) {}

  @Override
  public void register(App app) {
    commands.add(WORD, (request, context) -> forTeam.answer(request, team -> open(team, request)));
    buttons.register(app);
    app.viewSubmission(Ids.FORM, forms);
  }

  private Response open(Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    var shown = desk.running(team);
    var viewer = Caller.of(request).member();
    return Modals.open(request, CommitmentModal.render(shown, desk.other(shown), viewer));
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return CommitmentSurface.all(desk);
  }
}
