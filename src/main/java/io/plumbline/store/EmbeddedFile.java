package io.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The embedded database's file and what lies beside it: its password, its marker. Decides whether
 * the file may be opened, without writing to it.
 */
final class EmbeddedFile {
  /**
   * {@code async:} is H2's file access that an interrupt of a working thread cannot close; with the
   * usual one a single interrupted commit closes the database for everybody.
   */
  private static final String ACCESS = "jdbc:h2:file:async:";

  private static final String DIALECT =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";

  /** A connection keeps so many statements parsed; H2's own 8 are fewer than one act has. */
  private static final String PARSED_ONCE = ";QUERY_CACHE_SIZE=100";

  private static final String KEPT_OPEN =
      ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000" + PARSED_ONCE;
  private static final String DURABLE = ";WRITE_DELAY=0" + KEPT_OPEN;
  private static final String UNHURRIED = ";WRITE_DELAY=500" + KEPT_OPEN;
  private static final String NEVER_CREATE = ";IFEXISTS=TRUE";
  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";
  private static final String USER = "plumbline";

  private final Path folder;
  private final Path database;
  private final Path passwordFile;
  private final Marker marker;
  private final UpgradeCopy upgrade;

  EmbeddedFile(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.database = this.folder.resolve("plumbline.mv.db");
    this.passwordFile = this.folder.resolve("plumbline.password");
    this.marker = new Marker(this.folder.resolve("plumbline.marker"));
    this.upgrade = new UpgradeCopy(database);
  }

  Path database() {
    return database;
  }

  Path passwordFile() {
    return passwordFile;
  }

  /** The folder of the keys that no copy of the database may hold. */
  Path keys() {
    return folder.resolve("plumbline.keys");
  }

  /** Whether this is a first run: nothing is there yet, and nothing ever was. */
  boolean isNew() {
    return !marker.exists() && !Files.exists(database);
  }

  /** Keeps other processes out; creates the folder where it is missing. */
  FolderLock lock() throws IOException {
    PrivateFiles.createFolder(folder);
    return FolderLock.take(folder);
  }

  /** Makes an empty file for the database, and its password; fill it before anything else. */
  void create() throws IOException {
    if (!Files.exists(passwordFile)) {
      var password = new byte[24];
      new SecureRandom().nextBytes(password);
      PrivateFiles.write(passwordFile, HexFormat.of().formatHex(password) + "\n");
    }
    upgrade.keepNothing();
    PrivateFiles.create(database);
  }

  /** Fills the new file with tables that are there already, and opens it. */
  Connection open(BlankDatabase blank) throws IOException, SQLException {
    blank.copyTo(database);
    var ours = writable(false);
    var connection = ours.withPassword(BlankDatabase.PASSWORD).connect();
    choosePassword(connection, ours.password());
    return connection;
  }

  /**
   * @param password has no quotation mark
   */
  void choosePassword(Connection connection, String password) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter user %s set password '%s'".formatted(USER, password));
    }
  }

  /** Refuses a file that is missing or has lost its end. */
  void refuseIfDamaged() throws IOException {
    if (!Files.exists(database)) {
      throw new DatabaseRefused(
          "The database "
              + database
              + " is missing, though it was there before: check PLUMBLINE_DATA_DIR, put the file"
              + " back or restore a backup; to begin anew, delete "
              + marker.file()
              + ".");
    }
    long size = Files.size(database);
    if (size == 0) {
      throw new DatabaseRefused(
          "The database "
              + database
              + " is empty: restore a backup; to begin anew, delete it and "
              + marker.file()
              + ".");
    }
    long expected = marker.closedAt().orElse(0);
    if (size < expected) {
      throw new DatabaseRefused(
          "The database "
              + database
              + " has "
              + size
              + " bytes where it should have at least "
              + expected
              + ", so a part is lost: restore a backup; if you put this file there yourself, delete "
              + marker.file()
              + ".");
    }
    if (!Files.exists(passwordFile)) {
      throw new DatabaseRefused(
          "The password file "
              + passwordFile
              + " of the database is missing: put it back, it is in every backup.");
    }
  }

  /** To look into the file without changing a byte of it. */
  Address readOnly() throws IOException {
    return address(NEVER_CREATE + READ_ONLY);
  }

  /** To work with it. Creates the database only where {@link #create} has just been called. */
  Address writable(boolean isNew) throws IOException {
    return address(DURABLE + (isNew ? "" : NEVER_CREATE));
  }

  /**
   * To make its tables with, once it is open: each of these statements is a commit, and writing all
   * of them to the file is most of a first start. None need survive a crash, since an upgrade that
   * did not finish is undone.
   */
  Address forUpgrade() throws IOException {
    return address(UNHURRIED + NEVER_CREATE);
  }

  private Address address(String settings) throws IOException {
    refuseSemicolon(folder);
    var url = ACCESS + folder.resolve("plumbline") + DIALECT + settings;
    return new Address(url, USER, Files.readString(passwordFile).strip(), "");
  }

  /** In H2's addresses a semicolon begins a setting, and one of them runs any SQL. */
  static void refuseSemicolon(Path folder) {
    if (folder.toString().indexOf(';') >= 0) {
      throw new DatabaseRefused(
          "The folder "
              + folder
              + " cannot hold the database because its name has a semicolon: choose another for"
              + " PLUMBLINE_DATA_DIR, for example /var/lib/plumbline.");
    }
  }

  void opened() throws IOException {
    marker.opened();
  }

  UpgradeCopy upgrade() {
    return upgrade;
  }

  /** Undoes an upgrade that did not finish. */
  void undoUpgrade() throws IOException {
    if (!upgrade.putBack()) {
      return;
    }
    if (Files.exists(database)) {
      marker.opened();
    } else {
      marker.remove();
    }
  }

  /** Ends the database in order and notes how long its file is now. */
  void shutDown(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("shutdown");
      marker.closed(Files.size(database));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close the database " + database, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What H2 says about a file that it does not open, for the operator. */
  DatabaseRefused refusal(SQLException e) {
    return new DatabaseRefused(sentence(e), e);
  }

  private String sentence(SQLException e) {
    var name = "The database " + database;
    return switch (e.getErrorCode()) {
      case 90020 -> FolderLock.inUse(folder);
      case 90048 ->
          name
              + " was written by a version of H2 that this Plumbline cannot read: start the"
              + " Plumbline that wrote it, or restore a backup.";
      case 28000 ->
          name
              + " does not take the password in "
              + passwordFile
              + ": put back the password file that belongs to it, it is in every backup.";
      default ->
          name
              + " cannot be opened (H2 error "
              + e.getErrorCode()
              + "), it is damaged or no database: restore a backup, or check PLUMBLINE_DATA_DIR.";
    };
  }
}
