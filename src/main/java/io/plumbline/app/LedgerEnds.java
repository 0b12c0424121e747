package io.plumbline.app;

import io.plumbline.scope.LedgerCheck.Books;
import io.plumbline.scope.LedgerCheck.NotedEnd;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

/**
 * Where the ledgers of the scope gate ended, noted daily in a file outside the database: {@code day
 * workspace team lines hash} in each line. Who rewrites a whole ledger in the database, its end
 * included, does not fit to it; an operator who copies the file elsewhere makes it worth more.
 */
final class LedgerEnds {
  private final Path file;

  /** Those noted in the folder; the file need not be there. */
  LedgerEnds(Path folder) {
    this.file = folder.resolve("ledger-ends.txt");
  }

  /** Notes the end of each ledger that has grown since it was noted last. */
  void note(Books books, InstantSource clock) {
    var known = new HashMap<TeamId, Long>();
    noted().forEach(end -> known.merge(end.team(), end.lines(), Math::max));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var grown =
        books.teams().stream()
            .map(team -> NotedEnd.of(team, books.end(team), today))
            .filter(end -> end.lines() > known.getOrDefault(end.team(), 0L))
            .map(LedgerEnds::line)
            .toList();
    if (!grown.isEmpty()) {
      append(grown);
    }
  }

  private void append(List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was noted, oldest first. */
  List<NotedEnd> noted() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines.map(LedgerEnds::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(NotedEnd end) {
    var team = end.team();
    return "%s %s %d %d %s"
        .formatted(end.on(), team.workspace().value(), team.value(), end.lines(), end.hash());
  }

  private static NotedEnd read(String line) {
    var fields = line.split(" ", 5);
    var team = new TeamId(new WorkspaceId(fields[1]), Long.parseLong(fields[2]));
    return new NotedEnd(team, Long.parseLong(fields[3]), fields[4], LocalDate.parse(fields[0]));
  }
}
