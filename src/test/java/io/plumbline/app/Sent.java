package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.wire.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whatever the bot posts from some moment on, in the words in which it went out: a line for each
 * text, by the quarter of an hour in Berlin, with all whom it reached. One that reached somebody
 * twice says so.
 */
final class Sent {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int MOST_WORDS = 200;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", Locale.ENGLISH);

  private final Journey journey;
  private final List<String> people;
  private final Map<String, Map<String, Integer>> conversations = new TreeMap<>();
  private long seen;

  /**
   * @param people whose conversations are looked at
   */
  Sent(Journey journey, String... people) {
    this.journey = journey;
    this.people = List.of(people);
    this.seen =
        journey.sandbox.traffic().entries().stream()
            .mapToLong(Traffic.Entry::number)
            .max()
            .orElse(0);
  }

  /** Notes what was posted since; often enough that the sandbox has not forgotten it. */
  void look() {
    for (var entry : journey.sandbox.traffic().after(seen)) {
      seen = entry.number();
      if (entry.type().equals("chat.postMessage") && entry.status().equals("ok")) {
        note(entry);
      }
    }
  }

  private void note(Traffic.Entry entry) {
    var where = entry.answer().path("channel").asText();
    var thread = entry.request().has("thread_ts") ? "(in the thread) " : "";
    var line = "%s  %s%s".formatted(when(entry), thread, words(entry));
    conversations.computeIfAbsent(line, each -> new TreeMap<>()).merge(where, 1, Integer::sum);
  }

  /** To the quarter of an hour: what is due at one moment is sent in the seconds after it. */
  private static String when(Traffic.Entry entry) {
    var ts = entry.answer().path("ts").asText();
    long seconds = Long.parseLong(ts.substring(0, ts.indexOf('.')));
    return MINUTE.format(
        Instant.ofEpochSecond(seconds - seconds % QUARTER.toSeconds()).atZone(BERLIN));
  }

  private String words(Traffic.Entry entry) {
    var text = journey.readMarkup(entry.request().path("text").asText());
    var words = text.lines().map(String::strip).collect(Collectors.joining(" / "));
    return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
  }

  /** All of it, by time. */
  String script() {
    var places = places();
    return conversations.entrySet().stream()
        .map(line -> line.getKey() + "  -> " + reached(line.getValue(), places))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String reached(Map<String, Integer> times, Map<String, SortedSet<String>> places) {
    var all = new TreeSet<String>();
    times.forEach(
        (where, count) ->
            places
                .getOrDefault(where, new TreeSet<>())
                .forEach(name -> all.add(count == 1 ? name : name + " " + count + " times")));
    return String.join(", ", all);
  }

  /** A channel is its name; of any other conversation each of its people stands. */
  private Map<String, SortedSet<String>> places() {
    var places = new HashMap<String, SortedSet<String>>();
    for (var name : people) {
      for (var each : journey.as(name).client().conversations()) {
        boolean isChannel = each.kind() == Seen.Kind.PUBLIC_CHANNEL;
        places
            .computeIfAbsent(each.id(), id -> new TreeSet<>())
            .add(isChannel ? "#" + each.name() : name);
      }
    }
    return places;
  }

  /** Compares the script with that file; {@code -Dgolden.update=true} writes it. */
  void assertIs(String file) throws IOException {
    look();
    assertIs(file, script());
  }

  static void assertIs(String file, String script) throws IOException {
    var golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, script);
    }
    assertThat(script).isEqualTo(Files.readString(golden));
  }
}
