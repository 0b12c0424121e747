package io.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Milliseconds from {@code java -jar} to a green {@code /readyz}, against the least program of the
 * same parts (bar P5: at most 1.3 times it; with the archive of classes that the container image
 * has, at most 0.65 of the start without; at most 190 MiB resident when idle). The jar starts what
 * it starts alone: the sandbox, with the Slack of its own in the same process. Interleaved, because
 * only ratios of one run compare.
 */
final class StartBenchmark {
  private static final int ROUNDS = 5;
  private static final Path JAR = Path.of("target", "plumbline.jar");

  @Test
  void milliseconds_to_ready(@TempDir Path folder) throws Exception {
    assertThat(JAR).exists();
    var archive = folder.resolve("plumbline.jsa");
    started(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", JAR.toString()));
    var skeleton = new ArrayList<Started>();
    var plain = new ArrayList<Started>();
    var archived = new ArrayList<Started>();
    for (int round = 0; round < ROUNDS; round++) {
      skeleton.add(started(skeleton(folder)));
      plain.add(started(List.of("-jar", JAR.toString())));
      archived.add(started(List.of("-XX:SharedArchiveFile=" + archive, "-jar", JAR.toString())));
    }
    System.out.println("start, " + Machine.andDate() + ", medians of " + ROUNDS + " rounds");
    print("skeleton", skeleton, millis(skeleton));
    print("plumbline.jar", plain, millis(skeleton));
    print("with archive", archived, millis(plain));
  }

  private static void print(String name, List<Started> rounds, double comparedWith) {
    System.out.printf(
        "%-14s %,6.0f ms (%.2f of what is compared with), %3.0f MiB resident%n",
        name,
        millis(rounds),
        millis(rounds) / comparedWith,
        median(rounds.stream().map(Started::mebibytes).toList()));
  }

  private static double millis(List<Started> rounds) {
    return median(rounds.stream().map(Started::millis).toList());
  }

  private static double median(List<Double> figures) {
    var sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static List<String> skeleton(Path folder) throws IOException {
    var empty = Files.createTempDirectory(folder, "skeleton").toString();
    var classes = System.getProperty("java.class.path");
    return List.of("-cp", classes, Skeleton.class.getName(), StartedProcess.PORT, empty);
  }

  private static Started started(List<String> arguments) throws Exception {
    return StartedProcess.start(arguments, freePort()).untilIdle();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What one start took, and what it holds when nothing happens. */
  record Started(double millis, double mebibytes) {}
}
