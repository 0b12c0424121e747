package io.plumbline.export.file;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * A table as RFC 4180 has it: every cell quoted, lines that end with CR LF. It begins with a byte
 * order mark, without which Excel takes the text for Latin-1.
 */
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

  private Csv() {}

  /**
   * The table. Each cell that might be taken for a formula is made inert.
   *
   * @param rows as many cells in each as there are columns
   */
  public static String of(List<String> columns, List<List<String>> rows) {
    var out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (var lines = MAPPER.writer(LINES).writeValues(out)) {
      lines.write(columns);
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "%d cells in %d columns".formatted(row.size(), columns.size()));
        }
        lines.write(row.stream().map(InertText::cell).toList());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a table of ours is no CSV", e);
    }
    return out.toString();
  }
}
