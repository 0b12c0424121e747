package io.plumbline.action.slack;

import com.slack.api.bolt.App;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Departures;
import io.plumbline.action.KeptActions;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.List;

/** The face of actions in Slack. */
public final class ActionSlack implements SlackFeature {
  private final ActionButtons buttons;
  private final ActionForms forms;
  private final List<SurfaceRenderer> renderers;

  public ActionSlack(
      KeptActions actions,
      Departures departures,
      Teams teams,
      ChangeAction changeAction,
      InstantSource clock) {
    var desk = new ActionDesk(actions, teams, clock);
    var lists = new ActionLists(actions, clock);
    this.buttons = new ActionButtons(desk, lists, changeAction);
    this.forms = new ActionForms(desk, lists, changeAction);
    this.renderers = List.of(new ReminderRenderer(desk), new OwnerWantedRenderer(desk, departures));
  }

  @Override
  public void register(App app) {
    buttons.register(app);
    app.viewSubmission(Ids.FORM, forms);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
