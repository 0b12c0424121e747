package io.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as an operator starts it. */
final class Child implements AutoCloseable {
  private final Process process;
  private final Path errors;

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Runs {@code plumbline run} with these variables and none of our own. */
  static Child start(Map<String, String> environment) {
    try {
      var errors = Files.createTempFile("plumbline-child", ".err");
      errors.toFile().deleteOnExit();
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // a process of a few seconds is not worth the second compiler
      command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add("io.plumbline.app.Main");
      var builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(Child::isOurs);
      builder.environment().putAll(environment);
      builder.redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return new Child(builder.start(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("SLACK_") || variable.startsWith("PLUMBLINE_");
  }

  /** SIGKILL: nothing is finished, nothing is closed. */
  void kill() {
    process.destroyForcibly();
    await(Duration.ofSeconds(10));
  }

  /** SIGTERM. */
  void askToStop() {
    process.destroy();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** The exit code, which has to come within this time. */
  int await(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the process runs on: " + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What stands on its standard error. */
  String said() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
