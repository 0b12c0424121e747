package io.plumbline.home;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.plumbline.slack.Caller;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;

/** The App Home: from the first time a person opens it, it is one of their surfaces. */
public final class Home implements SlackFeature {
  static final String VIEW = "home";

  private final Transactions transactions;
  private final Surfaces surfaces;
  private final HomeRenderer renderer;

  public Home(Transactions transactions, Surfaces surfaces, HomeRenderer renderer) {
    this.transactions = transactions;
    this.surfaces = surfaces;
    this.renderer = renderer;
  }

  @Override
  public void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (VIEW.equals(event.getTab())) {
            opened(Caller.workspace(context), new MemberId(event.getUser()));
          }
          return context.ack();
        });
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(renderer);
  }

  private void opened(WorkspaceId workspace, MemberId member) {
    transactions.run(
        () -> {
          var place = new Place.HomeOf(member);
          surfaces.show(new Surface(VIEW, new Subject(workspace, VIEW, 0), place));
          surfaces.staleHome(workspace, member);
        });
  }
}
