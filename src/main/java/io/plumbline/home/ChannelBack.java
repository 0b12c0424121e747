package io.plumbline.home;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import io.plumbline.slack.Caller;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.store.Transactions;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.workspace.ChannelId;
import java.util.List;

/** Posts what waits in a channel once the bot is let in again, or the channel is opened again. */
public final class ChannelBack implements SlackFeature {
  private final Transactions transactions;
  private final ParkedSurfaces parked;

  public ChannelBack(Transactions transactions, ParkedSurfaces parked) {
    this.transactions = transactions;
    this.parked = parked;
  }

  @Override
  public void register(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (event.getUser().equals(context.getBotUserId())) {
            tryAgain(context, event.getChannel());
          }
          return context.ack();
        });
    app.event(
        ChannelUnarchiveEvent.class,
        (payload, context) -> {
          tryAgain(context, payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        GroupUnarchiveEvent.class,
        (payload, context) -> {
          tryAgain(context, payload.getEvent().getChannel());
          return context.ack();
        });
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of();
  }

  private void tryAgain(Context context, String channel) {
    transactions.run(() -> parked.tryAgain(Caller.workspace(context), new ChannelId(channel)));
  }
}
