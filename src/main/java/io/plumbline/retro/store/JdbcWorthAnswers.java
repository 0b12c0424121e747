package io.plumbline.retro.store;

import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.Score;
import io.plumbline.retro.worth.Tally;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.retro.worth.WorthQuestion;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Questions and counts in the database; joins the transaction of the thread. */
public final class JdbcWorthAnswers implements WorthAnswers {
  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcWorthAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, "retro-worth", "retro_worth", "retro_id");
  }

  @Override
  public void ask(RetroId retro, Instant until) {
    jdbi.useHandle(
        db -> {
          of(
                  retro,
                  db.createUpdate(
                      """
                      insert into retro_worth (workspace_id, retro_id, open_until, wake_at)
                      values (:workspace, :retro, :until, :until)
                      """))
              .bind("until", until)
              .execute();
          insertCounts(
              db, retro, IntStream.rangeClosed(1, Score.HIGHEST).mapToObj(s -> 0).toList());
        });
  }

  private static void insertCounts(Handle db, RetroId retro, List<Integer> counts) {
    for (int i = 0; i < counts.size(); i++) {
      of(
              retro,
              db.createUpdate(
                  """
                  insert into retro_worth_count (workspace_id, retro_id, score, answers)
                  values (:workspace, :retro, :score, :answers)
                  """))
          .bind("score", Score.LOWEST + i)
          .bind("answers", counts.get(i))
          .execute();
    }
  }

  @Override
  public Optional<WorthQuestion> find(RetroId retro) {
    return question(retro, "");
  }

  @Override
  public Optional<WorthQuestion> hold(RetroId retro) {
    return question(retro, " for update");
  }

  private Optional<WorthQuestion> question(RetroId retro, String how) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select open_until, wake_at
                      from retro_worth
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """
                        + how)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(
                    (row, context) ->
                        new WorthQuestion(
                            retro,
                            row.getObject("open_until", OffsetDateTime.class).toInstant(),
                            row.getObject("wake_at") == null))
                .findOne());
  }

  /**
   * Writes the row of each score, also of those that stay as they are: the database keeps which
   * transaction wrote a row last, and that must not point from a person to a score.
   */
  @Override
  public boolean count(RetroId retro, MemberId by, Score score) {
    return jdbi.withHandle(
        db -> {
          int added =
              of(
                      retro,
                      db.createUpdate(
                          """
                          insert into retro_worth_answered (workspace_id, retro_id, member_id)
                          values (:workspace, :retro, :member)
                          on conflict do nothing
                          """))
                  .bind("member", by.value())
                  .execute();
          if (added == 1) {
            increase(db, retro, score);
          }
          return added == 1;
        });
  }

  private static void increase(Handle db, RetroId retro, Score score) {
    of(
            retro,
            db.createUpdate(
                """
                update retro_worth_count
                   set answers = answers + case when score = :score then 1 else 0 end
                 where workspace_id = :workspace
                   and retro_id = :retro
                """))
        .bind("score", score.value())
        .execute();
  }

  @Override
  public boolean hasAnswered(RetroId retro, MemberId member) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select count(*) > 0
                      from retro_worth_answered
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and member_id = :member
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("member", member.value())
                .mapTo(Boolean.class)
                .one());
  }

  /** The counts are written anew, all by one transaction that no person made. */
  @Override
  public void close(RetroId retro) {
    jdbi.useHandle(
        db -> {
          of(
                  retro,
                  db.createUpdate(
                      """
                      delete from retro_worth_answered
                       where workspace_id = :workspace
                         and retro_id = :retro
                      """))
              .execute();
          var counts = counts(db, retro);
          of(
                  retro,
                  db.createUpdate(
                      """
                      delete from retro_worth_count
                       where workspace_id = :workspace
                         and retro_id = :retro
                      """))
              .execute();
          insertCounts(db, retro, counts);
          wakes.set(retro.workspace(), retro.value(), null);
        });
  }

  @Override
  public Optional<Tally> tally(RetroId retro) {
    return find(retro)
        .filter(WorthQuestion::closed)
        .map(closed -> new Tally(jdbi.withHandle(db -> counts(db, retro))));
  }

  private static List<Integer> counts(Handle db, RetroId retro) {
    return db.createQuery(
            """
            select answers
              from retro_worth_count
             where workspace_id = :workspace
               and retro_id = :retro
             order by score
            """)
        .bind("workspace", retro.workspace().value())
        .bind("retro", retro.value())
        .mapTo(Integer.class)
        .list();
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  private static Update of(RetroId retro, Update update) {
    return update.bind("workspace", retro.workspace().value()).bind("retro", retro.value());
  }
}
