package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.sandbox.ScriptedApp.Reply;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Spot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixty people press at the same moment: nobody waits for another's answer. */
class ManyHandsTest {
  private static final int PEOPLE = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[
        {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);

  @AfterEach
  void stop() {
    hands.shutdownNow();
  }

  /** The app answers only once all sixty presses are with it, so one lock would end in failure. */
  @Test
  void over_http_all_presses_are_under_way_at_once() throws Exception {
    var all = new CountDownLatch(PEOPLE);
    var under = new AtomicInteger();
    var most = new AtomicInteger();
    try (var app = new ScriptedApp();
        var world = app.world(settings -> settings.withAckTimeout(PATIENCE))) {
      var ts = card(world);
      app.replies(
          payload -> {
            if (!payload.path("type").asText().equals("block_actions")) {
              return Reply.ok("");
            }
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            all.countDown();
            waitFor(all);
            under.decrementAndGet();
            return Reply.ok("");
          });

      assertThat(pressed(world, ts)).containsOnly(Act.Outcome.DELIVERED);

      assertThat(most.get()).isEqualTo(PEOPLE);
    }
  }

  @Test
  void over_a_socket_all_presses_are_under_way_at_once() throws Exception {
    try (var world = SlackWorld.start(settings -> settings.withAckTimeout(PATIENCE))) {
      var socket =
          RawSocket.connect(
              world
                  .slack
                  .methods("xapp-1-sandbox-app-token-0001")
                  .appsConnectionsOpen(r -> r)
                  .getUrl());
      var ts = card(world);
      var pressing = CompletableFuture.supplyAsync(() -> pressed(world, ts));

      var envelopes = socket.arrived("interactive", PEOPLE);
      assertThat(world.bo().messages(world.channel, null, 1)).hasSize(1);
      envelopes.forEach(socket::acknowledge);

      assertThat(pressing.join()).containsOnly(Act.Outcome.DELIVERED);
    }
  }

  private static String card(SlackWorld world) throws Exception {
    return world
        .bot()
        .chatPostMessage(m -> m.channel(world.channel).text("card").blocksAsString(BUTTON))
        .getTs();
  }

  private List<Act.Outcome> pressed(SlackWorld world, String ts) {
    var admin = world.sandbox.admin();
    var people =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> Admin.NewPerson.member("p" + i, "P" + i, "Person " + i, "Etc/UTC"))
            .map(admin::createPerson)
            .toList();
    people.forEach(person -> admin.invite(world.channel, person, world.ana));
    var acts =
        people.stream()
            .map(
                person ->
                    CompletableFuture.supplyAsync(
                        () ->
                            world
                                .sandbox
                                .client(person)
                                .press(Spot.message(world.channel, ts).element("go"))
                                .outcome(),
                        hands))
            .toList();
    await().atMost(PATIENCE).until(() -> acts.stream().allMatch(CompletableFuture::isDone));
    return acts.stream().map(CompletableFuture::join).toList();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
