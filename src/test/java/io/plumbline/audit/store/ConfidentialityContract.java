package io.plumbline.audit.store;

import static io.plumbline.audit.AuditWorld.MIKA;
import static io.plumbline.audit.AuditWorld.NOOR;
import static io.plumbline.audit.AuditWorld.ZOE;
import static io.plumbline.audit.AuditWorld.answers;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditWorld;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables say of who answered what: every column of every one is read. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ConfidentialityContract extends OnDatabase {
  static final String WISH = "Say no to fewer meetings";
  static final String DRAFT = "I would rather not say this";

  /** Minutes and seconds at which nothing but an answer happens, in whatever zone. */
  private static final Instant ANSWERED = Instant.parse("2026-10-13T10:37:41.291Z");

  private static final String TIME = ":37:41";

  AuditWorld world;

  @BeforeEach
  void clear() {
    world = new AuditWorld(database);
  }

  @Test
  void while_it_runs_no_row_holds_an_answer_or_when_it_came() {
    answered();

    for (var cell : everyCell()) {
      assertThat(cell).doesNotContain(WISH).doesNotContain(DRAFT).doesNotContain(TIME);
    }
    assertThat(cells("select digest from audit_sealed")).hasSize(6);
    assertThat(cells("select digest from audit_sealed"))
        .noneMatch(digest -> everyMember().stream().anyMatch(digest::contains));
  }

  /** As large a draft as a long answer is, and both as a short one. */
  @Test
  void while_it_runs_the_size_of_what_is_kept_tells_little() {
    answered();

    assertThat(cells("select cast(length(box) as varchar) from audit_sealed"))
        .hasSize(6)
        .containsOnly("2768");
  }

  @Test
  void after_the_close_nothing_says_who_answered_what_or_when_and_the_key_is_gone() {
    var audit = answered();
    var digests = cells("select digest from audit_sealed");
    var key = cells("select key_name from audit").get(0);
    assertThat(database.keys().find(key)).isPresent();

    world.closes(audit);

    var all = everyCell();
    assertThat(all).doesNotContainAnyElementsOf(digests);
    assertThat(all).noneMatch(cell -> cell.contains(key) || cell.contains(TIME));
    assertThat(all).noneMatch(cell -> cell.contains(DRAFT));
    assertThat(all).contains(WISH);
    assertThat(database.keys().find(key)).isEmpty();
    assertThat(cells("select digest from audit_sealed")).isEmpty();
    assertThat(cells("select state from audit_invitation")).containsOnly("OVER");
    assertThat(cells("select cast(prompts as varchar) from audit_invitation")).containsOnly("0");
  }

  /** Of the tables that hold what was said, none names a person, a place in a row or a time. */
  @Test
  void what_is_shown_shares_no_column_with_who_was_asked() {
    world.closes(answered());

    var columns = columns();
    assertThat(columns.get("audit_figure"))
        .containsExactlyInAnyOrder(
            "workspace_id",
            "audit_id",
            "circle",
            "question",
            "low_tenths",
            "high_tenths",
            "answers");
    assertThat(columns.get("audit_text"))
        .containsExactlyInAnyOrder("workspace_id", "id", "audit_id", "question", "body");
    assertThat(cells("select member_id from audit_named")).isEmpty();
    assertThat(cells("select cast(id as varchar) from audit_text"))
        .allMatch(id -> Long.parseLong(id) >= 1L << 40);
  }

  /** Two worlds that differ only in who gave which answer leave the same behind. */
  @Test
  void who_gave_which_answer_changes_no_figure_and_no_row_but_random_numbers() throws SQLException {
    var first = left(List.of(LENA, LUIS, ELI, NOOR, MIKA));
    TestDatabase.clear(database);
    world = new AuditWorld(database);

    var second = left(List.of(MIKA, NOOR, ELI, LUIS, LENA));

    assertThat(second).isEqualTo(first);
  }

  private List<String> left(List<MemberId> inOrder) {
    var audit = world.opensForEverybody();
    world.clock.set(ANSWERED);
    for (int i = 0; i < inOrder.size(); i++) {
      var unused = world.sends(audit, inOrder.get(i), answers(i + 1, 5 - i, "wish " + i));
    }
    world.closes(audit);
    var left = new ArrayList<String>();
    left.addAll(
        cells(
            """
            select concat(circle, question, low_tenths, '-', high_tenths, '-', answers)
              from audit_figure
             order by 1
            """));
    left.addAll(cells("select concat(question, body) from audit_text order by 1"));
    left.addAll(
        cells("select concat(part, voice, state, prompts) from audit_invitation order by 1"));
    left.addAll(cells("select concat(asked, '-', answered, '-', declined) from audit"));
    left.addAll(
        cells("select concat(verb, details) from journal where verb like 'audit%' order by 1"));
    return left;
  }

  /** Five have answered at one moment, and one has begun to. */
  final Audit answered() {
    return answered(WISH);
  }

  final Audit answered(String wish) {
    var audit = world.opensForEverybody();
    world.clock.set(ANSWERED);
    var unused = world.sends(audit, ELI, answers(2, 1, wish));
    world.send(audit, 4, LENA, LUIS, NOOR, MIKA);
    done(world.acts.answer().save(audit.id(), ZOE, answers(1, 1, DRAFT)));
    return audit;
  }

  private static List<String> everyMember() {
    return List.of(ELI.value(), NOOR.value(), MIKA.value(), LENA.value());
  }

  final List<String> cells(String sql) {
    return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(String.class).list());
  }

  private List<String> everyCell() {
    return database.jdbi().withHandle(ConfidentialityContract::everyCell);
  }

  private static List<String> everyCell(Handle db) {
    var cells = new ArrayList<String>();
    columns(db)
        .forEach(
            (table, columns) ->
                columns.forEach(
                    column ->
                        db.createQuery(
                                "select cast(\"%s\" as varchar) from \"%s\""
                                    .formatted(column, table))
                            .mapTo(String.class)
                            .list()
                            .forEach(cell -> cells.add(String.valueOf(cell)))));
    assertThat(cells).hasSizeGreaterThan(100);
    return cells;
  }

  private Map<String, List<String>> columns() {
    return database.jdbi().withHandle(ConfidentialityContract::columns);
  }

  private static Map<String, List<String>> columns(Handle db) {
    var columns = new TreeMap<String, List<String>>();
    db.createQuery(
            """
            select c.table_name, c.column_name
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = 'public'
               and t.table_type = 'BASE TABLE'
               and c.table_name <> 'flyway_schema_history'
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(
            each ->
                columns
                    .computeIfAbsent(each.getKey(), table -> new ArrayList<>())
                    .add(each.getValue()));
    return columns;
  }
}
