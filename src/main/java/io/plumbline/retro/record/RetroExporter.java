package io.plumbline.retro.record;

import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.Format;
import io.plumbline.export.file.Json;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.record.RecordWriter.Read;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The records of a team's closed retros: one, or all of them, newest first. */
public final class RetroExporter implements Exporter {
  public static final String RITUAL = "retro";

  private final Boards boards;
  private final PastRetros past;
  private final WorthAnswers worth;

  public RetroExporter(Boards boards, PastRetros past, WorthAnswers worth) {
    this.boards = boards;
    this.past = past;
    this.worth = worth;
  }

  @Override
  public String ritual() {
    return RITUAL;
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    var read = wanted(team, ask).flatMap(id -> read(team, id).stream()).toList();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    boolean all = ask.subject() == Export.ALL;
    var newest = day(read.get(0).retro().opening().at(), team);
    var title =
        all
            ? "The records of all %d retros of %s".formatted(read.size(), team.name())
            : "The record of the retro of %s of %s".formatted(team.name(), newest);
    var file = (all ? "retros-" : "retro-") + slug(team.name()) + "-" + newest;
    return Optional.of(new Content(title, names -> files(team, ask, read, file, names)));
  }

  private Stream<RetroId> wanted(Team team, Export.Ask ask) {
    return ask.subject() == Export.ALL
        ? past.of(team, 0, Integer.MAX_VALUE).stream().map(PastRetro::id)
        : Stream.of(new RetroId(team.id().workspace(), ask.subject()));
  }

  /** Only what was revealed and belongs to this team. */
  private Optional<Read> read(Team team, RetroId id) {
    return boards.of(id).filter(board -> board.team().id().equals(team.id())).flatMap(this::read);
  }

  private Optional<Read> read(Board board) {
    return board.retro() instanceof Retro.Closed closed && closed.wasRevealed()
        ? Optional.of(
            new Read(board, closed, worth.tally(closed.id()).flatMap(WorthFigure::of).orElse(null)))
        : Optional.empty();
  }

  private List<ExportFile> files(
      Team team, Export.Ask ask, List<Read> read, String name, Function<MemberId, String> names) {
    var writer = new RecordWriter(names, past::isClosed);
    var records =
        new RetroRecords(
            RetroRecords.FORMAT,
            RetroRecords.VERSION,
            team.name(),
            read.stream().map(writer::entry).toList());
    return ask.formats().stream()
        .sorted()
        .map(format -> new ExportFile(name + "." + format.extension(), content(format, records)))
        .toList();
  }

  private static String content(Format format, RetroRecords records) {
    return switch (format) {
      case MARKDOWN -> RecordMarkdown.of(records);
      case CSV -> RecordTable.of(records);
      case JSON -> Json.of(records);
    };
  }

  private static LocalDate day(Instant at, Team team) {
    return LocalDate.ofInstant(at, team.calendar().zone());
  }

  /** A name that every file system takes. */
  private static String slug(String name) {
    var plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "team" : plain;
  }
}
