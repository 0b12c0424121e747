package io.plumbline.team.store;

import io.plumbline.schedule.Wakeable;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySource.Failure;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The addresses of holidays in the table {@code team_holiday_source}. */
public final class JdbcHolidaySources implements HolidaySources {
  private static final String OF_TEAM = " where workspace_id = :workspace and team_id = :team";

  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcHolidaySources(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, "holidays", "team_holiday_source", "team_id");
  }

  @Override
  public Optional<HolidaySource> of(TeamId team) {
    return jdbi.withHandle(
        db ->
            bound(
                    db.createQuery(
                        """
                        select address, read_at, failure, failing_since, wake_at
                          from team_holiday_source
                        """
                            + OF_TEAM),
                    team)
                .map((row, context) -> source(team, row))
                .findOne());
  }

  @Override
  public void follow(TeamId team, HolidayAddress address, Instant now) {
    jdbi.useTransaction(
        db -> {
          var before = of(team);
          if (before.filter(source -> follows(source, address)).isPresent()) {
            return;
          }
          unfollow(team);
          bound(
                  db.createUpdate(
                      """
                      insert into team_holiday_source (workspace_id, team_id, address, wake_at)
                      values (:workspace, :team, :address, :now)
                      """),
                  team)
              .bind("address", address.value())
              .bind("now", now)
              .execute();
        });
  }

  private static boolean follows(HolidaySource source, HolidayAddress address) {
    return source.address().equals(address) && source.failure().isEmpty();
  }

  @Override
  public void unfollow(TeamId team) {
    jdbi.useHandle(
        db -> bound(db.createUpdate("delete from team_holiday_source" + OF_TEAM), team).execute());
  }

  @Override
  public boolean claim(TeamId team, Instant now, Instant again) {
    return jdbi.withHandle(
        db ->
            bound(
                        db.createUpdate(
                            "update team_holiday_source set wake_at = :again"
                                + OF_TEAM
                                + " and wake_at <= :now"),
                        team)
                    .bind("again", again)
                    .bind("now", now)
                    .execute()
                == 1);
  }

  @Override
  public void wasRead(HolidaySource source, Instant at, Instant again) {
    jdbi.useHandle(
        db ->
            bound(
                    db.createUpdate(
                        """
                        update team_holiday_source
                           set read_at = :at, failure = null, failing_since = null, wake_at = :again
                        """
                            + OF_TEAM
                            + " and address = :address"),
                    source.team())
                .bind("at", at)
                .bind("again", again)
                .bind("address", source.address().value())
                .execute());
  }

  @Override
  public void hasFailed(HolidaySource source, Failure failure, Instant at, Instant again) {
    jdbi.useHandle(
        db ->
            bound(
                    db.createUpdate(
                        """
                        update team_holiday_source
                           set failure = :failure, failing_since = coalesce(failing_since, :at),
                               wake_at = :again
                        """
                            + OF_TEAM
                            + " and address = :address"),
                    source.team())
                .bind("failure", failure.name())
                .bind("at", at)
                .bind("again", again)
                .bind("address", source.address().value())
                .execute());
  }

  @Override
  public List<Wakeable.Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  private static <S extends SqlStatement<S>> S bound(S statement, TeamId team) {
    return statement.bind("workspace", team.workspace().value()).bind("team", team.value());
  }

  private static HolidaySource source(TeamId team, ResultSet row) throws SQLException {
    var failure = row.getString("failure");
    return new HolidaySource(
        team,
        new HolidayAddress(row.getString("address")),
        instant(row, "read_at"),
        failure == null ? null : Failure.valueOf(failure),
        instant(row, "failing_since"),
        row.getObject("wake_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
