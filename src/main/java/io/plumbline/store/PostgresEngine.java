package io.plumbline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server: it is durable by itself and outlives us. */
final class PostgresEngine implements Engine {
  private final PostgresServer server;

  private PostgresEngine(PostgresServer server) {
    this.server = server;
  }

  static PostgresEngine open(PostgresServer server) {
    server.refuseIfClosed();
    try (var source = new HikariDataSource()) {
      var address = server.forMigrations();
      source.setPoolName("migration");
      source.setJdbcUrl(address.url());
      source.setUsername(address.user());
      source.setPassword(address.password());
      source.setMinimumIdle(0);
      source.setMaximumPoolSize(3);
      var schema = new Schema(source, Schema.Vendor.POSTGRESQL, server.name());
      schema.refuseForeign();
      schema.migrate();
    }
    return new PostgresEngine(server);
  }

  @Override
  public Address address() {
    return server.address();
  }

  @Override
  public Flush flush(Lanes lanes) {
    return Flush.NONE;
  }

  @Override
  public boolean isServer() {
    return true;
  }

  @Override
  public PerishableKeys keys(Jdbi jdbi, Transactions transactions) {
    return new KeyRows(jdbi);
  }

  @Override
  public boolean backUp(Path zip) {
    return false;
  }

  @Override
  public void beforePoolsClose() {}

  @Override
  public void close() {}
}
