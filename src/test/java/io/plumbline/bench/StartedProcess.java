package io.plumbline.bench;

import io.plumbline.bench.StartBenchmark.Started;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, watched until it is ready. */
final class StartedProcess {
  /** Stands for the port among the arguments of a program that takes it there. */
  static final String PORT = "PORT";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LOOK_AGAIN_MILLIS = 20;
  private static final int IDLE_SECONDS = 5;

  private final Process process;
  private final URI ready;
  private final long began;

  private StartedProcess(Process process, int port, long began) {
    this.process = process;
    this.ready = URI.create("http://localhost:" + port + "/readyz");
    this.began = began;
  }

  static StartedProcess start(List<String> arguments, int port) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    arguments.forEach(word -> command.add(word.equals(PORT) ? String.valueOf(port) : word));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|PLUMBLINE)_.*"));
    builder.environment().put("PLUMBLINE_PORT", String.valueOf(port));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new StartedProcess(builder.start(), port, System.nanoTime());
  }

  /** Waits for the green answer, then a while, then ends the process in order. */
  Started untilIdle() throws Exception {
    try {
      while (!isReady()) {
        if (System.nanoTime() - began > PATIENCE.toNanos() || !process.isAlive()) {
          throw new IllegalStateException("it does not become ready");
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      }
      double millis = (System.nanoTime() - began) / 1e6;
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
      return new Started(millis, residentMebibytes());
    } finally {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  private double residentMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }
}
