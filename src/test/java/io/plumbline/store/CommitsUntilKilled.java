package io.plumbline.store;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * A program that commits numbered rows with several threads and says each number once its commit
 * has returned. Somebody kills it.
 */
final class CommitsUntilKilled {
  static final int THREADS = 4;

  private CommitsUntilKilled() {}

  public static void main(String[] args) {
    var database = Database.embedded(Path.of(args[0]));
    int run = Integer.parseInt(args[1]);
    System.out.println("open");
    IntStream.range(0, THREADS)
        .forEach(thread -> new Thread(() -> commitForEver(database, run, thread)).start());
  }

  private static void commitForEver(Database database, int run, int thread) {
    for (int number = 0; ; number++) {
      int row = number;
      database
          .transactions()
          .run(() -> database.jdbi().useHandle(db -> insertPair(db, run, thread, row)));
      System.out.println(run + " " + thread + " " + number);
    }
  }

  /** Two rows, so that half a transaction would show. */
  private static void insertPair(Handle db, int run, int thread, int number) {
    for (var half : new String[] {"a", "b"}) {
      db.execute(
          """
          insert into request (workspace_id, request_key, claimed_at)
          values (?, ?, current_timestamp)
          """,
          half,
          run + " " + thread + " " + number);
    }
  }
}
