package io.plumbline.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.UserChangeEvent;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Departures;
import io.plumbline.action.KeptActions;
import io.plumbline.slack.Caller;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.team.LeftSlack;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.util.List;

/** The face of actions in Slack. */
public final class ActionSlack implements SlackFeature {
  private final ActionButtons buttons;
  private final ActionForms forms;
  private final LeftSlack leavers;
  private final List<SurfaceRenderer> renderers;

  /**
   * @param leavers everybody who wants to hear that somebody has left Slack
   */
  public ActionSlack(
      KeptActions actions,
      Departures departures,
      Teams teams,
      ChangeAction changeAction,
      LeftSlack leavers,
      InstantSource clock) {
    var desk = new ActionDesk(actions, teams, clock);
    var lists = new ActionLists(actions, clock);
    this.buttons = new ActionButtons(desk, lists, changeAction);
    this.forms = new ActionForms(desk, lists, changeAction);
    this.leavers = leavers;
    this.renderers = List.of(new ReminderRenderer(desk), new OwnerWantedRenderer(desk, departures));
  }

  @Override
  public void register(App app) {
    buttons.register(app);
    app.viewSubmission(Ids.FORM, forms);
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          var user = payload.getEvent().getUser();
          if (user.isDeleted()) {
            leavers.leftSlack(Caller.workspace(context), new MemberId(user.getId()));
          }
          return context.ack();
        });
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
