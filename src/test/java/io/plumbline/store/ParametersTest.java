package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our parser finds is what Jdbi's own finds. */
class ParametersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "select a from t where workspace_id = :workspace and id = :id",
        "insert into t (a, b) values (?, ?)",
        "update t set a = :a,b=:b where c=:a",
        "select ':not', \":this\", 'it''s :quoted' from t where a = :a",
        "select :at::timestamp with time zone",
        "select a -- not :this\nfrom t where a = :a",
        "select a /* nor\n :this */ from t where a = :a",
        "select a from t where what = '?' and b = ?",
        "select count(*) filter (where a > :from) from t where b in (:one, :two_2)",
      })
  void it_finds_what_jdbi_finds(String sql) {
    try (var handle = Jdbi.open("jdbc:h2:mem:");
        var query = handle.createQuery(sql)) {
      var ours = new Parameters().parse(sql, query.getContext());
      var theirs = new ColonPrefixSqlParser().parse(sql, query.getContext());
      assertAlike(ours, theirs);
    }
  }

  private static void assertAlike(ParsedSql ours, ParsedSql theirs) {
    assertThat(ours.getSql()).isEqualTo(theirs.getSql());
    assertThat(names(ours)).isEqualTo(names(theirs));
  }

  private static String names(ParsedSql parsed) {
    return parsed.getParameters().isPositional() + " " + parsed.getParameters().getParameterNames();
  }
}
