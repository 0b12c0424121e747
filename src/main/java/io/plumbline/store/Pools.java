package io.plumbline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The connections of a running Plumbline, in pools that cannot starve each other. Sizes are for one
 * instance: 19 connections at most, so that a PostgreSQL with its usual 100 carries five instances.
 */
final class Pools implements AutoCloseable {
  /** A click has three seconds in all: one that gets no connection in one is told so. */
  private static final Duration INGRESS_WAIT = Duration.ofSeconds(1);

  private static final Duration BACKGROUND_WAIT = Duration.ofSeconds(10);

  private final HikariDataSource ingress;
  private final HikariDataSource background;
  private final HikariDataSource quartz;
  private final Lanes lanes;

  Pools(Address address) {
    ingress = pool("ingress", address, 5, INGRESS_WAIT, Duration.ofSeconds(5));
    background = pool("background", address, 6, BACKGROUND_WAIT, Duration.ofSeconds(60));
    quartz = pool("quartz", address, 8, BACKGROUND_WAIT, Duration.ofSeconds(60));
    lanes = new Lanes(ingress, background);
  }

  private static HikariDataSource pool(
      String name, Address address, int size, Duration wait, Duration leakAfter) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(wait.toMillis());
    config.setValidationTimeout(wait.toMillis() / 2);
    config.setLeakDetectionThreshold(leakAfter.toMillis());
    // shorter than what servers, proxies and firewalls commonly cut off
    config.setMaxLifetime(Duration.ofMinutes(25).toMillis());
    // the address was tried before; a pool that cannot connect now comes up when the database does
    config.setInitializationFailTimeout(-1);
    if (!address.onConnect().isEmpty()) {
      config.setConnectionInitSql(address.onConnect());
    }
    return new HikariDataSource(config);
  }

  Lanes lanes() {
    return lanes;
  }

  HikariDataSource quartz() {
    return quartz;
  }

  /** Quartz first and clicks last; whoever still works has a moment to hand its connection back. */
  @Override
  public void close() {
    quartz.close();
    background.close();
    ingress.close();
  }
}
