package io.plumbline.testing;

import io.plumbline.store.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests on a database that is opened once for all of them, and empty before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
public abstract class OnDatabase {
  protected Database database;

  /** A new one; the subclasses say of which kind. */
  protected abstract Database open();

  @BeforeAll
  final void openDatabase() {
    database = open();
  }

  @AfterAll
  final void closeDatabase() {
    database.close();
  }

  @BeforeEach
  protected final void clearDatabase() throws SQLException {
    TestDatabase.clear(database);
  }
}
