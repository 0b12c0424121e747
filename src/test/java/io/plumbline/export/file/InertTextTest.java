package io.plumbline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.plumbline.export.Format;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InertTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x.example\",\"click\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x"
      })
  void what_a_spreadsheet_would_calculate_is_shown_as_it_was_typed(String typed) {
    assertThat(InertText.cell(typed)).isEqualTo("'" + typed);
  }

  @Test
  void a_formula_is_found_behind_characters_that_nobody_sees() {
    assertThat(InertText.cell("\u0000=1")).isEqualTo("'=1");
    assertThat(InertText.cell("\u202E=1")).isEqualTo("'=1");
    assertThat(InertText.cell("\r=1")).isEqualTo("'=1");
  }

  @Test
  void other_text_stays_as_it_is_in_every_script() {
    assertThat(InertText.cell("2 = 1 + 1")).isEqualTo("2 = 1 + 1");
    assertThat(InertText.cell("\u0627\u0644\u0628\u0646\u0627\u0621 \u0628\u0637\u064A\u0621"))
        .isEqualTo("\u0627\u0644\u0628\u0646\u0627\u0621 \u0628\u0637\u064A\u0621");
    assertThat(InertText.cell("")).isEmpty();
  }

  @Test
  void a_table_is_read_back_as_it_was_written() throws IOException {
    var rows =
        List.of(
            List.of("a \"quoted\" word", "one, two; three"),
            List.of("two\nlines", "\uD83D\uDC69\u200D\uD83D\uDCBB and \u05E9\u05DC\u05D5\u05DD"),
            List.of("", " "));

    var written = Csv.of(List.of("first", "second"), rows);

    assertThat(written).startsWith("\uFEFF\"first\",\"second\"\r\n").endsWith("\r\n");
    assertThat(read(written))
        .containsExactly(List.of("first", "second"), rows.get(0), rows.get(1), rows.get(2));
  }

  private static List<List<String>> read(String csv) throws IOException {
    MappingIterator<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(csv.substring(1));
    return lines.readAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "*bold* and _it_¦\\*bold\\* and \\_it\\_",
        "# no heading¦\\# no heading",
        "- no list¦\\- no list",
        "1. no list¦1\\. no list",
        "12) no list¦12\\) no list",
        "<script>alert(1)</script>¦\\<script\\>alert(1)\\</script\\>",
        "[a](http://x.example)¦\\[a\\](http://x.example)",
        "![a](b)¦\\!\\[a\\](b)",
        "`code`¦\\`code\\`",
        "a | b & c¦a \\| b \\& c",
        "2 + 2 - 1 = 3.¦2 + 2 - 1 = 3."
      })
  void markdown_shows_text_as_it_was_typed(String typed, String written) {
    assertThat(InertText.line(typed)).isEqualTo(written);
  }

  @Test
  void the_lines_of_a_text_stay_lines_and_begin_nothing() {
    assertThat(InertText.lines("one\n# two\n\n- three", "  "))
        .isEqualTo("one\\\n  \\# two\\\n  \\\n  \\- three");
    assertThat(InertText.line("one\n# two")).isEqualTo("one # two".replace("#", "\\#"));
  }

  @Test
  void formats_are_known_by_name_and_by_ending() {
    assertThat(Format.named("CSV")).contains(Format.CSV);
    assertThat(Format.named("md")).contains(Format.MARKDOWN);
    assertThat(Format.named(" markdown ")).contains(Format.MARKDOWN);
    assertThat(Format.named("xlsx")).isEmpty();
  }
}
