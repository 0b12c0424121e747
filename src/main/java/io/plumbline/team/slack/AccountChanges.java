package io.plumbline.team.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.UserChangeEvent;
import io.plumbline.slack.Caller;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.team.AccountNews;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** Tells the features whose account in Slack is gone or active again. */
public final class AccountChanges implements SlackFeature {
  private final List<AccountNews> listeners;

  /**
   * @param listeners read at each event, so that features may still be added
   */
  public AccountChanges(List<AccountNews> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void register(App app) {
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          var user = payload.getEvent().getUser();
          var workspace = Caller.workspace(context);
          var member = new MemberId(user.getId());
          for (var each : listeners) {
            if (user.isDeleted()) {
              each.deactivated(workspace, member);
            } else {
              each.active(workspace, member);
            }
          }
          return context.ack();
        });
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of();
  }
}
