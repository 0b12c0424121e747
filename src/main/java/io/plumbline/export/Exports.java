package io.plumbline.export;

import java.time.Instant;
import java.util.Optional;

/** The exports that people asked for. */
public interface Exports {
  /** Keeps what was asked for and returns it with its number. */
  Export add(Export.Ask ask, Instant at);

  Optional<Export> find(ExportId id);
}
