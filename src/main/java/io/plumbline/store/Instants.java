package io.plumbline.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Instants go in and come out as moments with an offset. Jdbi's own way is {@code
 * java.sql.Timestamp}, a local time in the zone of the machine: H2 then stores one of the two hours
 * when clocks go back. Microseconds are what both databases keep, so finer digits are cut off here,
 * and not rounded into the future there.
 */
final class Instants implements JdbiPlugin {
  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          var moment = row.getObject(column, OffsetDateTime.class);
          return moment == null ? null : moment.toInstant();
        });
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      var moment = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, moment);
    }
  }
}
