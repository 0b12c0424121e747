package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/promises.md} names as its proof is there. */
final class PromisesTest {
  /** A class of ours below {@code io.plumbline}, perhaps with a method, perhaps cut short. */
  private static final Pattern NAMED =
      Pattern.compile("`((?:[a-z]+\\.)+)([A-Z]\\w+)(?:\\.([a-z_0-9]+)…?)?`");

  private static final List<Path> SOURCES =
      List.of(Path.of("src/test/java/io/plumbline"), Path.of("src/main/java/io/plumbline"));

  @Test
  void each_class_and_method_that_the_promises_name_exists() throws IOException {
    var named = NAMED.matcher(Files.readString(Path.of("docs/promises.md"))).results().toList();

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named).filteredOn(each -> !exists(each)).extracting(MatchResult::group).isEmpty();
  }

  private static boolean exists(MatchResult named) {
    var file = named.group(1).replace('.', '/') + named.group(2) + ".java";
    return SOURCES.stream()
        .map(folder -> folder.resolve(file))
        .filter(Files::exists)
        .flatMap(PromisesTest::lines)
        .anyMatch(line -> named.group(3) == null || line.contains(" " + named.group(3)));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
