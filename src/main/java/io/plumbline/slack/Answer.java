package io.plumbline.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;

/** What one person gets for a command or a press. */
public sealed interface Answer {
  /** Nothing of their own: the board shows it. */
  static Answer none() {
    return new None();
  }

  static Answer say(String sentence) {
    return new Said(Privately.sentence(sentence));
  }

  static Answer say(Rendered.Message message) {
    return new Said(message);
  }

  static Answer open(View view) {
    return new Opened(view);
  }

  /** The first message, or the second where Slack does not take the blocks of the first. */
  static Answer say(Rendered.Message best, Rendered.Message otherwise) {
    return new Tried(best, otherwise);
  }

  /** The view in which they pressed, drawn again. */
  static Answer redraw(View view) {
    return new Redrawn(view);
  }

  default Response send(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    if (this instanceof Opened opened) {
      return Modals.open(request, opened.view());
    }
    if (this instanceof Tried tried) {
      return Privately.answer(context, tried.best(), tried.otherwise());
    }
    return this instanceof Said said ? Privately.answer(context, said.message()) : context.ack();
  }

  default Response send(BlockActionRequest request) throws IOException, SlackApiException {
    if (this instanceof Opened opened) {
      return Modals.open(request, opened.view());
    }
    if (this instanceof Said said) {
      Privately.answer(request, said.message());
    } else if (this instanceof Redrawn redrawn) {
      Modals.update(request, redrawn.view());
    }
    return request.getContext().ack();
  }

  record None() implements Answer {}

  record Said(Rendered.Message message) implements Answer {}

  record Tried(Rendered.Message best, Rendered.Message otherwise) implements Answer {}

  record Opened(View view) implements Answer {}

  record Redrawn(View view) implements Answer {}
}
