package io.plumbline.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.io.IOException;

/** Answers one person alone, on the surface where they are. */
public final class Privately {
  private static final int OK = 200;

  private Privately() {}

  /** A sentence as a private message. */
  public static Rendered.Message sentence(String mrkdwn) {
    return new Rendered.Message(mrkdwn, Layout.blocks(Layout.section(mrkdwn)));
  }

  /** The answer to a command, visible to who typed it. */
  public static Response answer(SlashCommandContext context, Rendered.Message message) {
    return context.ack(
        r -> r.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
  }

  /**
   * The best answer to a command, or the other where Slack does not take the blocks of the best: it
   * tells only those who answer by the command's address.
   */
  public static Response answer(
      SlashCommandContext context, Rendered.Message best, Rendered.Message otherwise)
      throws IOException {
    var taken =
        context.respond(r -> r.responseType("ephemeral").text(best.text()).blocks(best.blocks()));
    boolean shown = taken.getCode() == OK && !taken.getBody().contains("\"ok\":false");
    return shown ? context.ack() : answer(context, otherwise);
  }

  /** The answer of a command that was run by a press, below the message in which they pressed. */
  public static void relay(BlockActionRequest press, Response answer) throws IOException {
    var body = answer.getBody();
    if (body != null && !body.isEmpty()) {
      press.getContext().getSlack().send(press.getPayload().getResponseUrl(), body);
    }
  }

  /** Puts this in the place of the message in which they pressed. The caller acks. */
  public static void replace(BlockActionRequest request, Rendered.Message message)
      throws IOException {
    request
        .getContext()
        .respond(r -> r.replaceOriginal(true).text(message.text()).blocks(message.blocks()));
  }

  /**
   * The answer to a press: below the message where it was, or as a small form where it was on Home
   * or in a form. The caller acks.
   */
  public static void answer(BlockActionRequest request, Rendered.Message message)
      throws IOException, SlackApiException {
    var context = request.getContext();
    var responseUrl = request.getPayload().getResponseUrl();
    if (responseUrl != null && !responseUrl.isEmpty()) {
      respond(context, message);
    } else if (!shown(request, message)) {
      direct(context, Caller.of(request), message);
    }
  }

  private static void respond(ActionContext context, Rendered.Message message) throws IOException {
    context.respond(
        r ->
            r.responseType("ephemeral")
                .replaceOriginal(false)
                .text(message.text())
                .blocks(message.blocks()));
  }

  private static boolean shown(BlockActionRequest request, Rendered.Message message)
      throws IOException, SlackApiException {
    var context = request.getContext();
    var caller = Caller.of(request);
    var view = request.getPayload().getView();
    if (view != null && "modal".equals(view.getType())) {
      return Modals.push(context, caller, note(message));
    }
    return Modals.open(context, caller, note(message));
  }

  /** A direct message from the bot, where no other surface is left. */
  public static void direct(Context context, Caller caller, Rendered.Message message)
      throws IOException, SlackApiException {
    context
        .client()
        .chatPostMessage(
            r ->
                r.channel(caller.member().value())
                    .text(message.text())
                    .blocks(message.blocks())
                    .unfurlLinks(false)
                    .unfurlMedia(false));
  }

  /** A small form that only says something. */
  public static View note(Rendered.Message message) {
    return View.builder()
        .type("modal")
        .callbackId("slack.note")
        .title(ViewTitle.builder().type("plain_text").text("Plumbline").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(message.blocks())
        .build();
  }
}
