package io.plumbline.oneonone.slack;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import java.io.IOException;
import java.util.Optional;

/** A press of a button or a choice in a menu, as it came. */
record Press(BlockActionRequest request, Caller caller) {
  static Press of(BlockActionRequest request) {
    return new Press(request, Caller.of(request));
  }

  <T extends Record> Optional<T> value(Class<T> type) {
    return Pressed.about(request, type);
  }

  /** The value of the option that was chosen. */
  <T extends Record> Optional<T> chosen(Class<T> type) {
    return Pressed.about(request, type);
  }

  Response ack() {
    return request.getContext().ack();
  }

  Response say(String sentence) throws IOException, SlackApiException {
    Privately.answer(request, Privately.sentence(sentence));
    return ack();
  }

  Response old() throws IOException, SlackApiException {
    return say(OneOnOneWords.OLD);
  }
}
