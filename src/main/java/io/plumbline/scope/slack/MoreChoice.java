package io.plumbline.scope.slack;

import io.plumbline.scope.ScopeRequest;
import io.plumbline.slack.Payloads;

/** What the menu of a request offers. */
enum MoreChoice {
  DETAILS("Show all of it"),
  CONDITION("Approve with a condition"),
  CHANGE("Change it"),
  WITHDRAW("Withdraw it"),
  AGAIN("Ask anew in its place");

  private final String label;

  MoreChoice(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** A choice about a version of a request. */
  record Chosen(MoreChoice choice, long request, int version) {
    On on() {
      return new On(request, version);
    }
  }

  String on(ScopeRequest request) {
    return Payloads.write(new Chosen(this, request.id().value(), request.version()));
  }
}
