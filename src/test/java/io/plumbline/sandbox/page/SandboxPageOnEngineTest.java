package io.plumbline.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.model.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before each test
class SandboxPageOnEngineTest {
  private static final String MANIFEST =
      """
      display_information: {name: Plumbline}
      features:
        bot_user: {display_name: Plumbline}
        app_home: {home_tab_enabled: true, messages_tab_enabled: true}
        slash_commands:
          - {command: /retro, description: Run a retrospective, usage_hint: "[start | help]"}
      oauth_config: {scopes: {bot: [chat:write, commands]}}
      settings: {socket_mode_enabled: true, interactivity: {is_enabled: true}}
      """;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox;
  private String ana;
  private String channel;

  @BeforeEach
  void start() throws Exception {
    var clock = InstantSource.fixed(FakeSlack.NOW);
    sandbox = Sandbox.create(SandboxSettings.socketMode(clock, MANIFEST), this::address);
    ana = sandbox.admin().createPerson(NewPerson.member("ana", "Ana", "Ana Roy", "Asia/Kolkata"));
    channel = sandbox.admin().createChannel("team-a", false, List.of(ana));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler();
    sandbox.install(context);
    SandboxPage.of(sandbox, clock).install(context);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    sandbox.close();
    server.stop();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(address().resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private String say(String text) throws Exception {
    var form =
        "as=" + ana + "&in=" + channel + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(address().resolve("/sandbox/acts/say"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void what_is_said_stands_in_the_channel_in_the_readers_time() throws Exception {
    assertThat(say("hello *all* <script>")).contains("\"ok\":true");

    assertThat(get("/sandbox/" + ana + "/" + channel))
        .contains("hello *all* &lt;script&gt;", ">16:30</time>", "#team-a", "/retro");
  }

  @Test
  void home_is_a_placeholder_until_it_is_published() throws Exception {
    assertThat(get("/sandbox/" + ana + "/home")).contains("has not published a Home yet");
  }

  @Test
  void nobody_else_and_nowhere_else_is_found() throws Exception {
    assertThat(get("/sandbox/U0NOBODY1/" + channel)).contains("There is nothing here");
    assertThat(get("/sandbox/" + ana + "/C0NOWHERE")).contains("There is nothing here");
  }

  @Test
  void a_list_of_people_is_empty_where_its_modal_closed_while_it_was_being_drawn() {
    var gone = new EngineChoices(sandbox.client(ana), Spot.modal("V0GONE"));
    var picker = Json.object().put("type", "users_select").put("action_id", "who");

    assertThat(gone.of(picker)).isEmpty();
  }

  @Test
  void an_unknown_command_is_answered_to_the_one_who_typed_it() throws Exception {
    say("/nosuch thing");

    assertThat(get("/sandbox/parts/messages?as=" + ana + "&in=" + channel))
        .contains("Only visible to you");
  }
}
