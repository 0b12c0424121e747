package io.plumbline.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exports in memory. */
public final class FakeExports implements Exports {
  private final List<Export> exports = new ArrayList<>();

  @Override
  public Export add(Export.Ask ask, Instant at) {
    var export = new Export(new ExportId(ask.team().workspace(), exports.size() + 1L), ask);
    exports.add(export);
    return export;
  }

  @Override
  public Optional<Export> find(ExportId id) {
    return exports.stream().filter(export -> export.id().equals(id)).findFirst();
  }

  /** What was asked for, in order. */
  public List<Export.Ask> asked() {
    return exports.stream().map(Export::ask).toList();
  }
}
