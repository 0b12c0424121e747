package io.plumbline.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/**
 * The one database of a running Plumbline: its pools, its schema at the newest version, its SQL.
 *
 * <p>A thread takes connections for clicks unless it says that it works in the background ({@link
 * #inBackground}): the dispatcher, the sweep and the alarms do, so that they never keep a click
 * waiting.
 */
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final Pools pools;
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final PerishableKeys keys;
  private final Heartbeat heartbeat;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(Engine engine, Pools pools) {
    this.engine = engine;
    this.pools = pools;
    this.jdbi = Jdbi.create(pools.lanes()).installPlugin(new Instants());
    jdbi.getConfig(SqlStatements.class).setSqlParser(new Parameters());
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
    this.transactions = new DurableTransactions(jdbi, engine.flush(pools.lanes()));
    this.keys = engine.keys(jdbi, transactions);
    this.heartbeat = new Heartbeat(jdbi, transactions);
  }

  /**
   * Opens, and creates at the first run, the embedded database in the folder.
   *
   * @throws DatabaseRefused where it cannot be used as it is; its file is not touched then
   */
  public static Database embedded(Path folder) {
    var engine = EmbeddedEngine.open(folder);
    return new Database(engine, new Pools(engine.address()));
  }

  /**
   * Opens a PostgreSQL database by its JDBC address.
   *
   * @throws DatabaseRefused where it cannot be reached or used as it is
   */
  public static Database postgres(String url, String user, String password) {
    var engine = PostgresEngine.open(new PostgresServer(url, user, password));
    return new Database(engine, new Pools(engine.address()));
  }

  /** An exception goes to the log, which names the person: what they typed is not in it. */
  private static String withoutValues(StatementException fault) {
    var context = fault.getStatementContext();
    var sql = context == null ? null : context.getRawSql();
    return fault.getShortMessage() + (sql == null ? "" : " [statement: " + sql + "]");
  }

  /** For the stores' SQL. A handle taken inside a transaction of this thread joins it. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** For acts. Only what goes through them is promised to survive a power failure. */
  public Transactions transactions() {
    return transactions;
  }

  /** For what must be unreadable one day, in the database and in every copy of it. */
  public PerishableKeys keys() {
    return keys;
  }

  public DataSource dataSource() {
    return pools.lanes();
  }

  /** Quartz's own connections: enough for its threads, none of them a click's. */
  public DataSource quartzDataSource() {
    return pools.quartz();
  }

  /**
   * Does the work with connections of the background, and without waiting for the disk at each
   * commit: on the embedded database a power failure may undo about the last second of it. So it is
   * for work that finds out by itself what is left to do.
   */
  public <T extends @Nullable Object> T inBackground(Supplier<T> work) {
    return pools.lanes().inBackground(work);
  }

  /** Same, for work without a result. */
  public void inBackground(Runnable work) {
    inBackground(
        () -> {
          work.run();
          return true;
        });
  }

  /** Whether a write commits now, the way that a click's would. Takes a second or two at most. */
  public boolean commits() {
    return heartbeat.commits();
  }

  /**
   * How far the database's clock is ahead of this one; zero for the embedded database, which has no
   * clock of its own.
   */
  public Duration clockSkew(InstantSource clock) {
    return engine.isServer() ? heartbeat.clockSkew(clock) : Duration.ZERO;
  }

  /** Whether other instances may work on it; the embedded database is this process's alone. */
  public boolean isShared() {
    return engine.isServer();
  }

  /**
   * Writes a consistent copy of the embedded database into an archive, while work goes on. Unpacked
   * into an empty data folder it is a database to start with.
   *
   * @return false where nothing is written: a PostgreSQL server has its own tools for that
   */
  public boolean backUp(Path zip) {
    return engine.backUp(zip);
  }

  /** Ends the pools and then the database; whoever still works gets errors. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      boolean interrupted = Thread.interrupted();
      try {
        engine.beforePoolsClose();
        pools.close();
        engine.close();
      } finally {
        restore(interrupted);
      }
    }
  }

  /** An interrupt may hurry the caller, but half closed helps nobody. */
  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
