package io.plumbline.retro.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Payloads;
import java.util.Map;
import java.util.Optional;

/** A form that was sent. */
record Sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
  Caller by() {
    return Caller.of(request);
  }

  FormState state() {
    return FormState.of(request.getPayload().getView());
  }

  /** What the form is about; empty where its metadata says nothing to us. */
  <T extends Record> Optional<T> about(Class<T> type) {
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), type);
  }

  /** At the field; all that was filled in stays. */
  Response refuse(String field, String sentence) {
    return context.ackWithErrors(Map.of(field, sentence));
  }
}
