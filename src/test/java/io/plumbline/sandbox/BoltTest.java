package io.plumbline.sandbox;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.wire.Misbehaviour.Disconnect;
import io.plumbline.slack.bolt.SocketMode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/**
 * A real Bolt app answers a command, a button and a form, over both of Slack's ways to reach it.
 */
class BoltTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void socket_mode_carries_command_button_form_and_events() throws Exception {
    try (var world = SlackWorld.start(settings -> settings.withAckTimeout(Duration.ofSeconds(3)))) {
      var app = app(world);
      try (var socket = new SocketMode(app, () -> URI.create(newConnection(world)))) {
        socket.start();
        await().until(() -> connections(world) == 2);
        uses(world);
        world.sandbox.misbehaviour().sockets().disconnect(Disconnect.REFRESH_REQUESTED);
        await().atMost(Duration.ofSeconds(20)).until(() -> connections(world) == 2);
      }
    }
  }

  private static String newConnection(SlackWorld world) throws Exception {
    return world
        .slack
        .methods("xapp-1-sandbox-app-token-0001")
        .appsConnectionsOpen(r -> r)
        .getUrl();
  }

  private static int connections(SlackWorld world) {
    return world.sandbox.misbehaviour().sockets().count();
  }

  @Test
  void http_carries_command_button_form_and_events() throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    var url = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
    try (var world =
        SlackWorld.start(
            settings -> settings.withHttp(url).withAckTimeout(Duration.ofSeconds(3)))) {
      var context = new ServletContextHandler("/");
      context.addServlet(new ServletHolder(new SlackAppServlet(app(world))), "/slack/events");
      server.setHandler(context);
      server.start();
      uses(world);
    } finally {
      server.stop();
    }
  }

  private App app(SlackWorld world) {
    var app =
        new App(
            AppConfig.builder()
                .slack(world.slack)
                .singleTeamBotToken("xoxb-sandbox-bot-token-0001")
                .signingSecret("sandbox-signing-secret-0001")
                .build());
    app.command(
        "/retro",
        (request, context) -> {
          heard.add(request.getPayload().getText());
          return context.ack(
              answer ->
                  answer.blocks(
                      List.of(
                          actions(
                              row ->
                                  row.elements(
                                      asElements(
                                          button(
                                              b ->
                                                  b.actionId("retro.add")
                                                      .text(plainText("Add a card")))))))));
        });
    app.blockAction(
        "retro.add",
        (request, context) -> {
          var opened =
              context
                  .client()
                  .viewsOpen(v -> v.triggerId(request.getPayload().getTriggerId()).view(form()));
          heard.add("opened " + opened.isOk() + " " + opened.getError());
          return context.ack();
        });
    app.viewSubmission(
        "retro.card",
        (request, context) -> {
          var state = request.getPayload().getView().getState().getValues();
          var typed = state.get("text").get("v").getValue();
          if (typed.equals("no")) {
            return context.ackWithErrors(Map.of("text", "Say more."));
          }
          context.client().chatPostMessage(m -> m.channel(world.channel).text("card: " + typed));
          return context.ack();
        });
    app.event(MemberJoinedChannelEvent.class, (event, context) -> heardOf("joined", context.ack()));
    app.event(
        MessageEvent.class,
        (event, context) -> heardOf("dm " + event.getEvent().getText(), context.ack()));
    return app;
  }

  private <T> T heardOf(String what, T answer) {
    heard.add(what);
    return answer;
  }

  private static View form() {
    return view(
        v ->
            v.type("modal")
                .callbackId("retro.card")
                .title(viewTitle(t -> t.type("plain_text").text("Add a card")))
                .submit(viewSubmit(t -> t.type("plain_text").text("Add")))
                .close(viewClose(t -> t.type("plain_text").text("Cancel")))
                .blocks(
                    List.of(
                        input(
                            i ->
                                i.blockId("text")
                                    .label(plainText("What happened?"))
                                    .element(plainTextInput(e -> e.actionId("v")))))));
  }

  private void uses(SlackWorld world) {
    var ana = world.ana();
    assertThat(ana.say(world.channel, null, "/retro add @bo & <b>").outcome())
        .isEqualTo(Act.Outcome.DELIVERED);
    assertThat(heard).contains("add <@" + world.bo + "|bo> &amp; &lt;b&gt;");
    assertThat(world.bo().messages(world.channel, null, 10)).isEmpty();
    var message = ana.messages(world.channel, null, 10).get(0);
    assertThat(message.ephemeral()).isTrue();

    var pressed = ana.press(Spot.message(world.channel, message.ts()).element("retro.add"));
    assertThat(pressed.outcome()).isEqualTo(Act.Outcome.DELIVERED);
    assertThat(heard).contains("opened true null");
    var modal = ana.modals().get(0);

    assertThat(ana.submit(modal.viewId()).fieldErrors())
        .containsEntry("text", "Please complete this required field.");
    ana.type(Spot.modal(modal.viewId()).element("v"), "no");
    assertThat(ana.submit(modal.viewId()).fieldErrors()).containsEntry("text", "Say more.");
    ana.type(Spot.modal(modal.viewId()).element("v"), "builds are slow");
    assertThat(ana.submit(modal.viewId()).outcome()).isEqualTo(Act.Outcome.DELIVERED);
    assertThat(ana.modals()).isEmpty();
    assertThat(world.bo().messages(world.channel, null, 10))
        .extracting(each -> each.text())
        .containsExactly("card: builds are slow");

    var direct = ana.openMessagesTab().detail();
    assertThat(ana.say(direct, null, "hello").isOk()).isTrue();
    world.sandbox.admin().invite(world.secret, world.sandbox.admin().botUser(), world.ana);
    await().untilAsserted(() -> assertThat(heard).contains("dm hello", "joined"));
  }
}
