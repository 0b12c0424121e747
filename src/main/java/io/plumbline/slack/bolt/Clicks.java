package io.plumbline.slack.bolt;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.slack.Caller;
import io.plumbline.workspace.ChannelId;

/**
 * Passes the response_url of each press in a lasting message on, before the press is handled: the
 * message can then be updated without spending the workspace's chat.update (an ephemeral message is
 * nobody's surface).
 */
@SuppressWarnings("rawtypes") // Bolt's middleware takes the raw Request
final class Clicks implements Middleware {
  private final Clicked clicked;

  Clicks(Clicked clicked) {
    this.clicked = clicked;
  }

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request instanceof BlockActionRequest press) {
      note(press);
    }
    return chain.next(request);
  }

  private void note(BlockActionRequest press) {
    var payload = press.getPayload();
    var container = payload.getContainer();
    var url = payload.getResponseUrl();
    if (payload.getChannel() != null
        && url != null
        && container.getMessageTs() != null
        && !container.isEphemeral()) {
      clicked.pressed(
          Caller.workspace(press.getContext()),
          new ChannelId(payload.getChannel().getId()),
          container.getMessageTs(),
          url);
    }
  }
}
