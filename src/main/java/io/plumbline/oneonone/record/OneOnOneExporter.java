package io.plumbline.oneonone.record;

import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.Format;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Shelves;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The record of all 1:1s of a team. What was said is in it where both of a pair agree while it is
 * written, or where one of the two asked for it.
 */
public final class OneOnOneExporter implements Exporter {
  public static final String RITUAL = "one-on-one";

  /** The same for an admin of the workspace, who need not be in the team. */
  static final String FOR_ADMINS = "one-on-one-admin";

  private final Shelves shelves;
  private final String ritual;

  private OneOnOneExporter(Shelves shelves, String ritual) {
    this.shelves = shelves;
    this.ritual = ritual;
  }

  /** One for the people of the team, and one for admins. */
  public static List<Exporter> all(Shelves shelves) {
    return List.of(
        new OneOnOneExporter(shelves, RITUAL), new OneOnOneExporter(shelves, FOR_ADMINS));
  }

  @Override
  public String ritual() {
    return ritual;
  }

  @Override
  public boolean isFor(Team team, MemberId by) {
    return ritual.equals(FOR_ADMINS) || Exporter.super.isFor(team, by);
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    var entries = new ArrayList<Entry>();
    for (var pair : shelves.pairs().all(team.id())) {
      boolean mayRead = pair.isOpenToExport() || pair.includes(ask.by());
      for (var talk : shelves.talks().past(pair, 0, shelves.talks().countPast(pair))) {
        entries.add(entry(team, pair, talk, mayRead));
      }
    }
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    entries.sort(Comparator.comparing(Entry::day));
    var title = "The 1:1s of %s: %d in all".formatted(team.name(), entries.size());
    return Optional.of(new Content(title, names -> files(team, ask, entries, names)));
  }

  private Entry entry(Team team, Pair pair, OneOnOne talk, boolean mayRead) {
    var at = talk.openedAt().orElse(talk.plannedAt());
    var day = LocalDate.ofInstant(at, team.calendar().zone());
    boolean held = talk.state() == OneOnOne.State.HELD;
    return new Entry(day, pair.manager(), pair.lead(), held, mayRead ? said(talk) : null);
  }

  private List<Entry.Said> said(OneOnOne talk) {
    var said = new ArrayList<Entry.Said>();
    for (var line : shelves.minutes().lines(talk.id())) {
      var what = line.isTopic() ? "topic" : line.kind();
      said.add(new Entry.Said(what, line.topicOf(), line.words(), line.reached()));
    }
    for (var note : shelves.minutes().notes(talk.id())) {
      var what = note.kind().name().toLowerCase(Locale.ROOT);
      said.add(new Entry.Said(what, note.author(), note.words(), true));
    }
    for (var action : shelves.actionsOf(talk)) {
      var words = "%s (by %s)".formatted(action.what(), action.due());
      said.add(new Entry.Said("action", action.owner(), words, !action.isOpen()));
    }
    return said;
  }

  private static List<ExportFile> files(
      Team team, Export.Ask ask, List<Entry> entries, Function<MemberId, String> names) {
    return ask.formats().stream()
        .filter(format -> format != Format.JSON)
        .sorted()
        .map(
            format ->
                new ExportFile(
                    "one-on-ones." + format.extension(),
                    format == Format.CSV
                        ? OneOnOneTable.of(entries, names)
                        : OneOnOneMarkdown.of(team.name(), entries, names)))
        .toList();
  }
}
