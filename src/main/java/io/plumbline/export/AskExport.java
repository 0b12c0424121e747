package io.plumbline.export;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** Has records sent as files to who asked for them, by a direct message. */
public final class AskExport {
  /** The view of the message with the files. */
  public static final String VIEW = "export.files";

  public static final String KIND = "export";

  private final Transactions transactions;
  private final Requests requests;
  private final Exports exports;
  private final Journal journal;
  private final Surfaces surfaces;
  private final InstantSource clock;

  public AskExport(
      Transactions transactions,
      Requests requests,
      Exports exports,
      Journal journal,
      Surfaces surfaces,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.exports = exports;
    this.journal = journal;
    this.surfaces = surfaces;
    this.clock = clock;
  }

  /**
   * Keeps the wish and has the files sent after the commit; the same request again does nothing.
   */
  public void ask(Export.Ask ask, RequestKey key) {
    var workspace = ask.team().workspace();
    transactions.run(
        () -> {
          if (requests.claim(workspace, key)) {
            ask(ask);
          }
        });
  }

  private void ask(Export.Ask ask) {
    var workspace = ask.team().workspace();
    var now = clock.instant();
    var id = exports.add(ask, now).id();
    var formats = ask.formats().stream().map(Format::extension).sorted();
    var details =
        Map.of(
            "ritual", ask.ritual(),
            "subject", Long.toString(ask.subject()),
            "formats", formats.collect(Collectors.joining(",")));
    journal.record(
        new Entry(
            workspace, ask.team().value(), "export.asked", id.value(), ask.by(), now, details));
    var subject = new Subject(workspace, KIND, id.value());
    surfaces.show(new Surface(VIEW, subject, new Place.ToMember(ask.by())));
  }
}
