package io.plumbline.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Two pools behind one door, so that drawing and alarms never keep a click waiting: a thread takes
 * from the ingress pool unless it is working in the background.
 */
final class Lanes implements DataSource {
  private final DataSource ingress;
  private final DataSource background;
  private final ThreadLocal<Boolean> inBackground = ThreadLocal.withInitial(() -> false);

  Lanes(DataSource ingress, DataSource background) {
    this.ingress = ingress;
    this.background = background;
  }

  boolean isBackground() {
    return inBackground.get();
  }

  <T extends @Nullable Object> T inBackground(Supplier<T> work) {
    boolean before = inBackground.get();
    inBackground.set(true);
    try {
      return work.get();
    } finally {
      inBackground.set(before);
    }
  }

  private DataSource lane() {
    return isBackground() ? background : ingress;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return lane().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the pools know their user");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return lane().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("logs go through SLF4J");
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return lane().getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("the pools have their own limits");
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("logs go through SLF4J");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : lane().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || lane().isWrapperFor(type);
  }
}
