package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an app can do with a response_url, and what people then see. */
class ResponseUrlTest {
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[
        {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final ScriptedApp app = new ScriptedApp();
  private final SlackWorld world = app.world();

  @AfterEach
  void stop() {
    world.close();
    app.close();
  }

  private String command() {
    world.ana().say(world.channel, null, "/plain help");
    return url();
  }

  private String url() {
    return app.last().payload().path("response_url").asText();
  }

  private String posted() throws Exception {
    return world
        .bot()
        .chatPostMessage(m -> m.channel(world.channel).text("card").blocksAsString(BUTTON))
        .getTs();
  }

  private String pressed(String ts) {
    world.ana().press(Spot.message(world.channel, ts).element("go"));
    return url();
  }

  private static HttpResponse<String> send(String url, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void respond(String url, String json) throws Exception {
    var answer = send(url, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("ok");
  }

  private static String error(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body()).path("error").asText();
  }

  private List<String> seen(Client client) {
    return client.messages(world.channel, null, 20).stream().map(Seen.Message::text).toList();
  }

  @Test
  void an_answer_is_for_the_acting_person_alone() throws Exception {
    respond(command(), "{'text':'for you'}");

    assertThat(seen(world.ana())).containsExactly("for you");
    assertThat(seen(world.bo())).isEmpty();
  }

  @Test
  void in_channel_is_for_all_and_shows_the_command() throws Exception {
    respond(command(), "{'response_type':'in_channel','text':'for all'}");

    var message = world.bo().messages(world.channel, null, 1).get(0);
    assertThat(message.text()).isEqualTo("for all");
    assertThat(message.command()).isEqualTo("/plain help");
  }

  @Test
  void a_thread_takes_an_answer() throws Exception {
    var parent = posted();

    respond(
        pressed(parent),
        "{'response_type':'in_channel','replace_original':false,'text':'reply','thread_ts':'"
            + parent
            + "'}");

    assertThat(world.bo().thread(world.channel, parent))
        .extracting(Seen.Message::text)
        .containsExactly("card", "reply");
  }

  @Test
  void replacing_after_a_command_means_the_answer_before() throws Exception {
    var url = command();
    respond(url, "{'text':'working'}");

    respond(url, "{'replace_original':true,'text':'done'}");

    assertThat(seen(world.ana())).containsExactly("done");
  }

  @Test
  void deleting_after_a_command_means_the_answer_before() throws Exception {
    var url = command();
    respond(url, "{'text':'working'}");

    respond(url, "{'delete_original':true}");

    assertThat(seen(world.ana())).isEmpty();
  }

  @Test
  void a_message_that_was_acted_on_is_replaced_even_after_other_answers() throws Exception {
    var ts = posted();
    var url = pressed(ts);
    respond(url, "{'replace_original':false,'text':'noted'}");

    respond(url, "{'replace_original':true,'text':'approved'}");

    assertThat(seen(world.ana())).containsExactly("approved", "noted");
    assertThat(seen(world.bo())).containsExactly("approved");
    assertThat(world.bo().message(world.channel, ts).orElseThrow().blocks()).isEmpty();
  }

  @Test
  void a_message_that_was_acted_on_is_deleted() throws Exception {
    respond(pressed(posted()), "{'delete_original':true}");

    assertThat(seen(world.bo())).isEmpty();
  }

  @Test
  void a_message_may_be_deleted_for_another() throws Exception {
    respond(
        pressed(posted()), "{'delete_original':true,'response_type':'in_channel','text':'new'}");

    assertThat(seen(world.bo())).containsExactly("new");
  }

  @Test
  void an_ephemeral_message_is_replaced_where_it_is() throws Exception {
    var whisper = whispered();

    respond(pressed(whisper), "{'replace_original':true,'text':'changed'}");

    assertThat(seen(world.ana())).containsExactly("changed");
    assertThat(world.ana().message(world.channel, whisper).orElseThrow().ephemeral()).isTrue();
    assertThat(seen(world.bo())).isEmpty();
  }

  @Test
  void an_ephemeral_message_does_not_become_public_but_a_new_one_is_posted() throws Exception {
    respond(
        pressed(whispered()),
        "{'replace_original':true,'response_type':'in_channel','text':'public'}");

    assertThat(seen(world.ana())).containsExactly("whisper", "public");
    assertThat(seen(world.bo())).containsExactly("public");
  }

  private String whispered() throws Exception {
    return world
        .bot()
        .chatPostEphemeral(
            m -> m.channel(world.channel).user(world.ana).text("whisper").blocksAsString(BUTTON))
        .getMessageTs();
  }

  @Test
  void it_answers_where_the_bot_is_no_member() throws Exception {
    world.ana().say(world.secret, null, "/plain");

    respond(url(), "{'response_type':'in_channel','text':'hello'}");

    assertThat(world.ana().messages(world.secret, null, 5))
        .extracting(Seen.Message::text)
        .containsExactly("hello");
  }

  @Test
  void five_answers_and_no_more_are_taken() throws Exception {
    var url = command();
    for (int i = 0; i < 5; i++) {
      respond(url, "{'text':'x'}");
    }

    var sixth = send(url, "{'text':'x'}");

    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(error(sixth)).isEqualTo("used_url");
  }

  @Test
  void thirty_minutes_are_the_end() throws Exception {
    var url = command();
    world.clock.advance(Duration.ofMinutes(30).plusSeconds(1));

    assertThat(error(send(url, "{'text':'x'}"))).isEqualTo("expired_url");
  }

  @Test
  void what_is_wrong_is_named() throws Exception {
    assertThat(error(send(command(), "no json"))).isEqualTo("invalid_payload");
    assertThat(error(send(command(), "{}"))).isEqualTo("no_text");
    assertThat(error(send(command(), "{'blocks':[{'type':'frame'}]}"))).isEqualTo("invalid_blocks");
  }
}
