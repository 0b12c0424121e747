package io.plumbline.audit.store;

import io.plumbline.audit.AuditId;
import io.plumbline.audit.Circle;
import io.plumbline.audit.Part;
import io.plumbline.audit.Published;
import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Published.Text;
import io.plumbline.audit.Results;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.store.RandomIds;
import io.plumbline.workspace.MemberId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is shown of closed audits, in the database; joins the transaction of the thread. */
public final class JdbcResults implements Results {
  private final Jdbi jdbi;
  private final RandomIds ids = new RandomIds();

  public JdbcResults(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(AuditId audit, Published published) {
    jdbi.useHandle(
        db -> {
          published.figures().forEach(figure -> insert(db, audit, figure));
          insert(db, audit, published.texts());
          published.named().forEach(named -> insert(db, audit, named));
        });
  }

  private static void insert(Handle db, AuditId audit, Figure figure) {
    of(
            audit,
            db.createUpdate(
                """
                insert into audit_figure
                  (workspace_id, audit_id, circle, question, low_tenths, high_tenths, answers)
                values (:workspace, :audit, :circle, :question, :low, :high, :answers)
                """))
        .bind("circle", figure.circle().name())
        .bind("question", figure.question())
        .bind("low", figure.score().low())
        .bind("high", figure.score().high())
        .bind("answers", figure.score().answers())
        .execute();
  }

  private void insert(Handle db, AuditId audit, List<Text> texts) {
    var batch =
        db.prepareBatch(
            """
            insert into audit_text (workspace_id, id, audit_id, question, body)
            values (:workspace, :id, :audit, :question, :body)
            """);
    for (var text : texts) {
      of(audit, batch)
          .bind("id", ids.next())
          .bind("question", text.question())
          .bind("body", text.body())
          .add();
    }
    batch.execute();
  }

  private static void insert(Handle db, AuditId audit, Named named) {
    of(
            audit,
            db.createUpdate(
                """
                insert into audit_named
                  (workspace_id, audit_id, member_id, part, question, score, body)
                values (:workspace, :audit, :member, :part, :question, :score, :body)
                """))
        .bind("member", named.member().value())
        .bind("part", named.part().name())
        .bind("question", named.question())
        .bind("score", named.score() == 0 ? null : named.score())
        .bind("body", named.body())
        .execute();
  }

  @Override
  public Published of(AuditId audit) {
    return jdbi.withHandle(
        db -> new Published(figures(db, audit), texts(db, audit), named(db, audit)));
  }

  private static List<Figure> figures(Handle db, AuditId audit) {
    return read(
        db,
        audit,
        new Asked(
            "circle, question, low_tenths, high_tenths, answers",
            "audit_figure",
            "circle, question"),
        (row, context) ->
            new Figure(
                Circle.valueOf(row.getString("circle")),
                row.getString("question"),
                new ScoreFigure(
                    row.getInt("low_tenths"),
                    row.getInt("high_tenths"),
                    row.getObject("answers", Integer.class))));
  }

  private static List<Text> texts(Handle db, AuditId audit) {
    return read(
        db,
        audit,
        new Asked("question, body", "audit_text", "id"),
        (row, context) -> new Text(row.getString("question"), row.getString("body")));
  }

  private static List<Named> named(Handle db, AuditId audit) {
    return read(
        db,
        audit,
        new Asked("member_id, part, question, score, body", "audit_named", "member_id, question"),
        (row, context) ->
            new Named(
                new MemberId(row.getString("member_id")),
                Part.valueOf(row.getString("part")),
                row.getString("question"),
                row.getInt("score"),
                row.getString("body")));
  }

  /** What is read of a table, in which order. */
  private record Asked(String columns, String table, String order) {}

  private static <T> List<T> read(Handle db, AuditId audit, Asked asked, RowMapper<T> mapper) {
    return db.createQuery(
            """
            select %s
              from %s
             where workspace_id = :workspace
               and audit_id = :audit
             order by %s
            """
                .formatted(asked.columns(), asked.table(), asked.order()))
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .map(mapper)
        .list();
  }

  private static <S extends SqlStatement<S>> S of(AuditId audit, S statement) {
    return statement.bind("workspace", audit.workspace().value()).bind("audit", audit.value());
  }
}
