package io.plumbline.app;

import io.plumbline.scope.LedgerCheck;
import io.plumbline.scope.LedgerCheck.Fault;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.store.Database;
import java.util.stream.Collectors;

/** What the doctor finds in the ledgers of the scope gate. */
final class LedgerFinding {
  private static final String SUBJECT = "ledger";

  private LedgerFinding() {}

  static Finding of(Database database, LedgerEnds ends) {
    var result = new LedgerCheck(new JdbcLedger(database.jdbi()), ends.noted()).check();
    return result.faults().isEmpty()
        ? Finding.good(
            SUBJECT, "all %d lines of the scope ledgers stand as written".formatted(result.lines()))
        : Finding.bad(
            SUBJECT,
            result.faults().stream().map(LedgerFinding::words).collect(Collectors.joining(" "))
                + " Compare with a backup, and find out who wrote to the database.");
  }

  private static String words(Fault fault) {
    var team = fault.team();
    return "The scope ledger of team %d in workspace %s %s."
        .formatted(
            team.value(),
            team.workspace(),
            switch (fault.what()) {
              case CHANGED -> "was changed at line %d or before it".formatted(fault.line());
              case REMOVED -> "misses line %d".formatted(fault.line());
              case REWRITTEN ->
                  "was rewritten: its first %d lines are not those noted in the data folder"
                      .formatted(fault.line());
            });
  }
}
