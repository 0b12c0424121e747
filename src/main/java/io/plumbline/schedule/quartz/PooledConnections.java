package io.plumbline.schedule.quartz;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz the connections of our pool, which outlives it. */
final class PooledConnections implements ConnectionProvider {
  private final DataSource pool;

  PooledConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void initialize() {
    // the pool is open already
  }

  @Override
  public void shutdown() {
    // whoever opened the pool closes it
  }
}
