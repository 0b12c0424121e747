package io.plumbline.export.slack;

import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.ExportId;
import io.plumbline.export.Exporter;
import io.plumbline.export.Exports;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message that brings an export: its files, or why there are none. */
final class ExportSurface implements SurfaceRenderer {
  private static final Logger log = LoggerFactory.getLogger(ExportSurface.class);

  private final Exports exports;
  private final Teams teams;
  private final People people;
  private final Map<String, Exporter> exporters;

  ExportSurface(Exports exports, Teams teams, People people, List<Exporter> exporters) {
    this.exports = exports;
    this.teams = teams;
    this.people = people;
    this.exporters =
        exporters.stream()
            .collect(Collectors.toUnmodifiableMap(Exporter::ritual, Function.identity()));
  }

  @Override
  public String view() {
    return AskExport.VIEW;
  }

  @Override
  public boolean isAnswer() {
    return true;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var subject = surface.subject();
    return exports.find(new ExportId(subject.workspace(), subject.id())).flatMap(this::render);
  }

  private Optional<Rendered> render(Export export) {
    var ask = export.ask();
    return teams
        .find(ask.team())
        .map(
            team ->
                isFor(ask, team)
                    ? content(export, team)
                    : Privately.sentence(
                        "You are not in %s any more, so its records were not sent to you."
                            .formatted(Mrkdwn.escape(team.name()))));
  }

  private boolean isFor(Export.Ask ask, Team team) {
    var exporter = exporters.get(ask.ritual());
    return exporter == null ? team.roster().includes(ask.by()) : exporter.isFor(team, ask.by());
  }

  private Rendered content(Export export, Team team) {
    return Optional.ofNullable(exporters.get(export.ask().ritual()))
        .flatMap(exporter -> exporter.export(team, export.ask()))
        .<Rendered>map(content -> files(export, content))
        .orElseGet(
            () ->
                Privately.sentence(
                    "%s has no such record to export.".formatted(Mrkdwn.escape(team.name()))));
  }

  private Rendered.Files files(Export export, Exporter.Content content) {
    var names = (Function<MemberId, String>) member -> name(export, member);
    return new Rendered.Files(
        Mrkdwn.escape(content.title()),
        "export " + export.id().value(),
        () -> content.files().apply(names).stream().map(ExportSurface::file).toList(),
        content.archive());
  }

  private static Rendered.File file(ExportFile file) {
    return new Rendered.File(file.name(), file.content(), file.picture());
  }

  /** The name that people see; the id where nobody can tell now, rather than no file. */
  private String name(Export export, MemberId member) {
    try {
      return people
          .find(export.id().workspace(), member)
          .map(Person::name)
          .orElseGet(member::value);
    } catch (RuntimeException e) {
      log.warn("a name is missing in export={} member={}", export.id().value(), member, e);
      return member.value();
    }
  }
}
