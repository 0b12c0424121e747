package io.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** H2 in a file, alone in this process, which ends with us. */
final class EmbeddedEngine implements Engine {
  private final FolderLock lock;
  private final EmbeddedFile file;
  private final Address address;

  /** The engine's own: syncs, and at last shuts the database down. */
  private final Connection connection;

  private final GroupedSync sync;

  private EmbeddedEngine(
      FolderLock lock, EmbeddedFile file, Address address, Connection connection) {
    this.lock = lock;
    this.file = file;
    this.address = address;
    this.connection = connection;
    this.sync = new GroupedSync(this::checkpoint);
  }

  static EmbeddedEngine open(Path folder) {
    EmbeddedFile.refuseSemicolon(folder.toAbsolutePath());
    // java.sql looks for drivers once in a process, maybe for another class loader, as in Maven
    Driver.load();
    var file = new EmbeddedFile(folder);
    try {
      var lock = file.lock();
      try {
        return open(lock, file);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (SQLException e) {
      throw file.refusal(e);
    } catch (IOException e) {
      throw new DatabaseRefused(
          "The folder "
              + folder.toAbsolutePath()
              + " of the database cannot be used: check that it may be written to, or choose"
              + " another for PLUMBLINE_DATA_DIR.",
          e);
    }
  }

  private static EmbeddedEngine open(FolderLock lock, EmbeddedFile file)
      throws IOException, SQLException {
    file.undoUpgrade();
    boolean isNew = file.isNew();
    if (isNew) {
      file.create();
    } else {
      file.refuseIfDamaged();
      if (isBehind(file)) {
        file.upgrade().keep();
      }
    }
    var blank = isNew ? BlankDatabase.packaged() : Optional.<BlankDatabase>empty();
    var connection = blank.isPresent() ? begin(file, blank.get()) : start(file, isNew);
    return new EmbeddedEngine(lock, file, file.writable(false), connection);
  }

  /** With the tables that the program brings along. */
  private static Connection begin(EmbeddedFile file, BlankDatabase blank)
      throws IOException, SQLException {
    return finish(file, file.open(blank), () -> {});
  }

  /** Reads only, because the file of a database that we refuse stays as it is. */
  private static boolean isBehind(EmbeddedFile file) throws IOException, SQLException {
    var address = file.readOnly();
    var keptOpen = address.connect();
    try {
      var schema = schema(file, address);
      schema.refuseForeign();
      return schema.isBehind();
    } finally {
      endLook(keptOpen);
    }
  }

  /** Explicitly, since the file itself says that it stays open without connections. */
  private static void endLook(Connection readOnly) throws SQLException {
    try (var statement = readOnly.createStatement()) {
      statement.execute("shutdown");
    }
  }

  private static Connection start(EmbeddedFile file, boolean isNew)
      throws IOException, SQLException {
    var schema = schema(file, file.forUpgrade());
    return finish(file, file.writable(isNew).connect(), schema::migrate);
  }

  private static Connection finish(EmbeddedFile file, Connection connection, Runnable upgrade)
      throws IOException, SQLException {
    try {
      file.opened();
      upgrade.run();
      makeDurable(connection);
      file.upgrade().finished();
      return connection;
    } catch (IOException | SQLException | RuntimeException e) {
      file.shutDown(connection);
      file.undoUpgrade();
      throw e;
    }
  }

  private static Schema schema(EmbeddedFile file, Address address) {
    var source = new JdbcDataSource();
    source.setURL(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return new Schema(source, Schema.Vendor.H2, "The database " + file.database());
  }

  /** From here on each commit is in the file before it is confirmed. */
  private static void makeDurable(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set write_delay 0");
      statement.execute("checkpoint sync");
    }
    refuseLossy(connection);
  }

  /** With any delay H2 confirms commits that a killed process then loses. */
  private static void refuseLossy(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select setting_value
                  from information_schema.settings
                 where setting_name = 'WRITE_DELAY'
                """)) {
      if (!row.next() || row.getInt(1) != 0) {
        throw new IllegalStateException("H2 does not take WRITE_DELAY=0: commits would be lost");
      }
    }
  }

  private void checkpoint() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public Flush flush(Lanes lanes) {
    return new EmbeddedFlush(sync, lanes);
  }

  @Override
  public boolean isServer() {
    return false;
  }

  @Override
  public PerishableKeys keys(Jdbi jdbi, Transactions transactions) {
    return new KeyFiles(file.keys(), transactions);
  }

  @Override
  public boolean backUp(Path zip) {
    try (var ours = address.connect()) {
      new Backup(ours, file.passwordFile()).to(zip);
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot back the database up to " + zip, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforePoolsClose() {
    sync.close();
  }

  @Override
  public void close() {
    try (lock) {
      sync.await();
      file.shutDown(connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
