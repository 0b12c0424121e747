package io.plumbline.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds the parameters of our statements, {@code :named} or {@code ?}; quoted text, comments and
 * casts ({@code ::date}) hold none. Jdbi's own parser is a grammar for every dialect, whose first
 * statements take a tenth of the time to start.
 */
final class Parameters implements SqlParser {
  private static final Pattern PARTS =
      Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\n]*|/\\*.*?\\*/|::|\\?|:(\\w+)", Pattern.DOTALL);

  /** Statements are constants of the stores, so this does not grow without end. */
  private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return parsed.computeIfAbsent(sql, Parameters::parse);
  }

  private static ParsedSql parse(String sql) {
    var statement = ParsedSql.builder();
    var parts = PARTS.matcher(sql);
    int from = 0;
    while (parts.find()) {
      var name = parts.group(1);
      if (name == null && !parts.group().equals("?")) {
        continue;
      }
      statement.append(sql.substring(from, parts.start()));
      from = parts.end();
      if (name == null) {
        statement.appendPositionalParameter();
      } else {
        statement.appendNamedParameter(name);
      }
    }
    return statement.append(sql.substring(from)).build();
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ":" + name;
  }
}
