package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;

/** A request in a list, with the button that shows all of it. */
final class RequestLine {
  private RequestLine() {}

  static LayoutBlock of(Shown shown) {
    var request = shown.request();
    return Layout.section(
        "scope.line_" + request.id().value(),
        "*%s* %s\n%s"
            .formatted(
                ScopeWords.state(request),
                "· " + Mrkdwn.member(request.requester()),
                ScopeWords.headline(request.ask())),
        Layout.spoken(
            Layout.button(Ids.on(Ids.DETAILS, request), "Open", On.of(request).written()),
            "Open: " + request.ask().what()));
  }
}
