package io.plumbline.decision.madr;

import io.plumbline.decision.Decisions;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.team.Team;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** All decisions of a team as numbered Markdown files in one archive. */
public final class MadrExporter implements Exporter {
  public static final String RITUAL = "decision";

  private final Decisions decisions;

  public MadrExporter(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String ritual() {
    return RITUAL;
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    var all = decisions.of(team.id(), 0, Integer.MAX_VALUE);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var count = all.size() == 1 ? "The decision" : "The %d decisions".formatted(all.size());
    var zone = team.calendar().zone();
    return Optional.of(
        new Content(
            "%s of %s".formatted(count, team.name()),
            names ->
                all.stream()
                    .map(decision -> new MadrFile(decision, zone, names).file())
                    .sorted(Comparator.comparing(ExportFile::name))
                    .toList(),
            "decisions-%s.zip".formatted(slug(team.name()))));
  }

  private static String slug(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "team" : slug;
  }
}
