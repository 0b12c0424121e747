package io.plumbline.app;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.wire.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Looks on while a board is updated: how often, and how far behind what was acknowledged. */
final class BoardWatch implements AutoCloseable {
  private static final Pattern CARDS = Pattern.compile(": (\\d+) cards?\\b");
  private static final Pattern VOTERS = Pattern.compile("Voted so far: (\\d+)");
  private static final long LOOK_MS = 20;

  private final Sandbox sandbox;
  private final String channel;
  private final Thread looking = new Thread(this::lookOn, "board-watch");
  private final List<Long> acceptedAt = new CopyOnWriteArrayList<>();
  private final List<Long> updatedAt = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private volatile Pattern counted = CARDS;
  private volatile int shown;
  private volatile long longestLag;
  private volatile String text = "";
  private long seen;

  private BoardWatch(Sandbox sandbox, String channel) {
    this.sandbox = sandbox;
    this.channel = channel;
  }

  static BoardWatch of(Sandbox sandbox, String channel) {
    var watch = new BoardWatch(sandbox, channel);
    watch.looking.start();
    return watch;
  }

  /** One more thing that the board has to show was acknowledged just now. */
  synchronized void accepted() {
    acceptedAt.add(System.nanoTime());
  }

  /** From here on the board counts people who voted instead of cards. */
  synchronized void countVoters() {
    counted = VOTERS;
    acceptedAt.clear();
    shown = 0;
    longestLag = 0;
  }

  void awaitText(String words) {
    await().atMost(Duration.ofSeconds(20)).until(() -> text.contains(words));
  }

  void awaitShown(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> shown == count);
  }

  /** The longest time from an acknowledgement to the board that shows it. */
  Optional<Duration> lag() {
    return longestLag == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(longestLag));
  }

  List<String> refusals() {
    return refused;
  }

  String updates() {
    long shortest = Long.MAX_VALUE;
    for (int i = 1; i < updatedAt.size(); i++) {
      shortest = Math.min(shortest, updatedAt.get(i) - updatedAt.get(i - 1));
    }
    return "the board was drawn %d times, at least %d ms apart"
        .formatted(updatedAt.size(), TimeUnit.NANOSECONDS.toMillis(shortest));
  }

  private void lookOn() {
    try {
      while (true) {
        look();
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    var news = new ArrayList<>(sandbox.traffic().after(seen));
    for (var entry : news) {
      seen = entry.number();
      if (entry.direction() == Traffic.Direction.FROM_APP) {
        note(entry);
      }
    }
  }

  private void note(Traffic.Entry entry) {
    if (!entry.status().equals("ok")) {
      refused.add(entry.type() + " " + entry.status());
    } else if (entry.type().startsWith("chat.") && inChannel(entry.request())) {
      text = entry.request().toString();
      updatedAt.add(System.nanoTime());
      shows(count(entry.request()));
    }
  }

  private boolean inChannel(JsonNode request) {
    return request.path("channel").asText().equals(channel);
  }

  private int count(JsonNode request) {
    var found = counted.matcher(counted == CARDS ? request.path("text").asText() : text);
    int sum = 0;
    while (found.find()) {
      sum += Integer.parseInt(found.group(1));
    }
    return sum;
  }

  private void shows(int now) {
    long at = System.nanoTime();
    for (int i = shown; i < Math.min(now, acceptedAt.size()); i++) {
      longestLag = Math.max(longestLag, at - acceptedAt.get(i));
    }
    shown = Math.max(shown, now);
  }

  @Override
  public void close() {
    looking.interrupt();
  }
}
