package io.plumbline.scope.record;

import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.Format;
import io.plumbline.export.file.Json;
import io.plumbline.scope.Ledger;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.Stability;
import io.plumbline.scope.record.ScopeRecords.Line;
import io.plumbline.scope.record.ScopeRecords.SprintRecord;
import io.plumbline.sprint.Items;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintPlans;
import io.plumbline.team.Team;
import io.plumbline.team.WorkingTime;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The ledger of a team's scope: of one sprint, or of all that were locked. */
public final class ScopeExporter implements Exporter {
  public static final String RITUAL = "scope";

  private final SprintPlans plans;
  private final Items items;
  private final Ledger ledger;

  public ScopeExporter(SprintPlans plans, Items items, Ledger ledger) {
    this.plans = plans;
    this.items = items;
    this.ledger = ledger;
  }

  @Override
  public String ritual() {
    return RITUAL;
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    var wanted = wanted(team, ask);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    boolean all = ask.subject() == Export.ALL;
    var newest = wanted.get(0).sprint().number();
    var title =
        all
            ? "The scope of all %d locked sprints of %s".formatted(wanted.size(), team.name())
            : "The scope of Sprint %d of %s".formatted(newest, team.name());
    var name = all ? "scope-all" : "scope-sprint-" + newest;
    var read = wanted.stream().map(plan -> read(team, plan)).toList();
    return Optional.of(new Content(title, names -> files(team, ask, read, name, names)));
  }

  private List<SprintPlan> wanted(Team team, Export.Ask ask) {
    return ask.subject() == Export.ALL
        ? plans.locked(team.id(), Integer.MAX_VALUE)
        : plans.find(new SprintId(team.id().workspace(), ask.subject())).stream()
            .filter(plan -> plan.team().equals(team.id()))
            .toList();
  }

  private record Read(SprintPlan plan, Stability stability, List<LedgerLine> lines) {}

  private Read read(Team team, SprintPlan plan) {
    var lines = ledger.of(plan.id());
    var time = new WorkingTime(team.calendar());
    return new Read(plan, Stability.of(items.of(plan.id()), lines, time), lines);
  }

  private static List<ExportFile> files(
      Team team, Export.Ask ask, List<Read> read, String name, Function<MemberId, String> names) {
    var records =
        new ScopeRecords(
            ScopeRecords.FORMAT,
            ScopeRecords.VERSION,
            team.name(),
            read.stream().map(each -> sprint(each, names)).toList());
    return ask.formats().stream()
        .sorted()
        .map(format -> new ExportFile(name + "." + format.extension(), content(format, records)))
        .toList();
  }

  private static SprintRecord sprint(Read read, Function<MemberId, String> names) {
    var sprint = read.plan().sprint();
    var stability = read.stability();
    var value = stability.value();
    return new SprintRecord(
        sprint.number(),
        sprint.firstDay().toString(),
        sprint.lastDay().toString(),
        value.isPresent() ? value.getAsDouble() : null,
        stability.parts().atLock(),
        stability.parts().unchanged(),
        stability.said().agreed(),
        stability.said().rejected(),
        stability.said().expedited(),
        stability.said().unannounced(),
        stability.medianTime().map(time -> time.toMinutes()).orElse(null),
        read.lines().stream().map(line -> line(line, names)).toList());
  }

  private static Line line(LedgerLine line, Function<MemberId, String> names) {
    var said = line.said();
    return new Line(
        line.number(),
        said.at().toString(),
        said.request(),
        said.version(),
        said.kind().name().toLowerCase(Locale.ROOT),
        said.by().map(names).orElse(""),
        said.forLead().map(names).orElse(""),
        said.words(),
        line.hash());
  }

  private static String content(Format format, ScopeRecords records) {
    return switch (format) {
      case MARKDOWN -> ScopeMarkdown.of(records);
      case CSV -> ScopeTable.of(records);
      case JSON -> Json.of(records);
    };
  }
}
