package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;

/** A feature's face with people before it, who type, press, choose and send in one channel. */
public record FacedApp(App app, FakeSlack slack, ChannelId channel) {
  /** What a person who types the command is answered. */
  public String say(String line, MemberId by) {
    return body(SlackPayload.command(slack, line, by, channel).to(app));
  }

  public void press(String id, String value, MemberId by) {
    SlackPayload.press(slack, id, value, by, channel).to(app);
  }

  /** Chooses an option of a menu in a view. */
  public void choose(JsonNode view, String id, String value, MemberId by) {
    SlackPayload.chooseIn(view, FilledForm.of(view), id, value, by).to(app);
  }

  /** What the form answers; empty where it closes. */
  public String submit(JsonNode view, FilledForm filled, MemberId by) {
    return body(SlackPayload.submit(view, filled, by).to(app));
  }

  /** The view that was opened last. */
  public JsonNode opened() {
    return slack.last("views.open").path("view");
  }

  /** The view that was drawn again last. */
  public JsonNode redrawn() {
    return slack.last("views.update").path("view");
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
