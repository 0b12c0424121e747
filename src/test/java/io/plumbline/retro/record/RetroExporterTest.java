package io.plumbline.retro.record;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Format;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.past.FakeHeldRetros;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.worth.Score;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetroExporterTest {
  private static final Map<MemberId, String> NAMES =
      Map.of(ANA, "Ana", BO, "=Bo", CY, "Cy *star*", DI, "Di");

  private final RetroDesk desk = new RetroDesk(TEAM);
  private final RetroExporter exporter =
      new RetroExporter(
          desk.boards,
          new PastRetros(
              new FakeHeldRetros(desk.retros, desk.cards, desk.votes),
              desk.actions,
              action -> action.what().startsWith("done"),
              desk.worth),
          desk.worth);

  @Test
  void the_json_has_everything_under_names_that_stay() throws IOException {
    var json = json(export(held(), Format.JSON));

    assertThat(json.path("format").asText()).isEqualTo("plumbline.retros");
    assertThat(json.path("version").asInt()).isEqualTo(1);
    var retro = json.at("/retros/0");
    assertThat(retro.path("opened").asText()).isEqualTo("2026-11-23T15:00+01:00");
    assertThat(retro.at("/closedBy/name").asText()).isEqualTo("Ana");
    assertThat(retro.at("/topics/0").toString())
        .isEqualTo(
            "{\"number\":1,\"column\":\"What caused friction\",\"text\":\"builds take 40 minutes\","
                + "\"votes\":2,\"author\":{\"id\":\"UCY\",\"name\":\"Cy *star*\"},"
                + "\"cards\":[{\"column\":\"What caused friction\","
                + "\"text\":\"builds take 40 minutes\","
                + "\"author\":{\"id\":\"UCY\",\"name\":\"Cy *star*\"}}],\"notes\":["
                + "{\"text\":\"cache = +the+ image\","
                + "\"author\":{\"id\":\"UBO\",\"name\":\"=Bo\"}}]}");
    assertThat(retro.at("/actions/0/closed").asBoolean()).isTrue();
    assertThat(retro.at("/actions/1/due").asText()).isEqualTo("2026-12-04");
    assertThat(retro.at("/tookPart")).hasSize(4);
    assertThat(retro.at("/worth").toString())
        .isEqualTo("{\"mean\":3.7,\"bound\":\"exact\",\"answers\":3}");
  }

  @Test
  void the_table_has_a_row_for_each_thing_and_no_cell_that_calculates() throws IOException {
    var rows = table(export(held(), Format.CSV));

    assertThat(rows)
        .extracting(row -> row.get(3))
        .containsExactly(
            "kind",
            "worth",
            "topic",
            "note",
            "topic",
            "action",
            "action",
            "took_part",
            "took_part",
            "took_part",
            "took_part");
    assertThat(rows.get(3)).contains("'=Bo", "cache = +the+ image");
    assertThat(rows.get(4)).contains("'=1+1\n\"and\" \uD83D\uDE00");
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@")));
  }

  @Test
  void the_markdown_reads_well_and_is_inert() {
    assertThat(export(held(), Format.MARKDOWN))
        .isEqualTo(
            """
            # Retro · Checkout · 2026-11-23

            Closed 2026-11-23 by Ana.

            Took part: Ana, \\=Bo, Cy \\*star\\*, Di.

            Worth the time: 3.7 of 5 (3 answers).

            ## Actions

            - [x] done · Cy \\*star\\*, due 2026-12-04
            - [ ] cache \\*it\\* · Cy \\*star\\*, due 2026-12-04

            ## Topics

            ### 1. builds take 40 minutes

            What caused friction · 2 votes · Cy \\*star\\*

            - cache = +the+ image · \\=Bo

            ### 2. \\=1+1

            \\=1+1\\
            "and" \uD83D\uDE00

            What went well · 0 votes · Di

            """);
  }

  @Test
  void a_retro_of_three_hundred_cards_and_sixty_notes_is_exported_whole() throws IOException {
    for (int i = 1; i <= 300; i++) {
      desk.written(CY, FRICTION, "card " + i + " " + "x".repeat(480));
    }
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);
    var topic = desk.cards.in(id).get(0).id();
    for (int i = 1; i <= 60; i++) {
      desk.acts.notes().add(id, topic, DI, new CardText("note " + i), desk.next());
    }
    close(id);

    assertThat(export(id, Format.MARKDOWN)).contains("card 300 ", "note 60 ");
    assertThat(table(export(id, Format.CSV))).hasSize(1 + 300 + 60 + 2);
    assertThat(json(export(id, Format.JSON)).at("/retros/0/topics")).hasSize(300);
  }

  @Test
  void all_of_them_come_in_one_file_newest_first() throws IOException {
    var first = held();
    desk.written(DI, FRICTION, "again");
    var second = desk.opened();
    desk.revealed(second);
    close(second);

    var json = json(export(Export.ALL, Format.JSON));

    assertThat(json.at("/retros")).hasSize(2);
    assertThat(json.at("/retros/0/id").asLong()).isEqualTo(second.value());
    assertThat(json.at("/retros/1/id").asLong()).isEqualTo(first.value());
  }

  @Test
  void nothing_comes_out_before_the_reveal_before_the_close_or_of_another_team() {
    desk.written(CY, FRICTION, "hidden");
    var open = desk.opened();
    assertThat(exporter.export(TEAM, ask(open.value(), Format.CSV))).isEmpty();
    desk.revealed(open);
    assertThat(exporter.export(TEAM, ask(open.value(), Format.CSV))).isEmpty();
    close(open);

    var search = Checkout.team(new TeamId(Checkout.T1, 2), "Search", new ChannelId("C2"));
    assertThat(exporter.export(search, ask(open.value(), Format.CSV))).isEmpty();
    assertThat(exporter.export(TEAM, ask(99, Format.CSV))).isEmpty();
    assertThat(exporter.export(TEAM, ask(open.value(), Format.CSV))).isPresent();
  }

  @Test
  void files_are_named_for_what_they_hold() {
    var content = exporter.export(TEAM, ask(held().value(), Format.values())).orElseThrow();

    assertThat(content.title()).isEqualTo("The record of the retro of Checkout of 2026-11-23");
    assertThat(content.files().apply(NAMES::get))
        .extracting(ExportFile::name)
        .containsExactly(
            "retro-checkout-2026-11-23.md",
            "retro-checkout-2026-11-23.csv",
            "retro-checkout-2026-11-23.json");
  }

  private RetroId held() {
    desk.written(CY, FRICTION, "builds take 40 minutes");
    desk.written(DI, WENT_WELL, "=1+1\n\"and\" \uD83D\uDE00");
    var id = desk.opened();
    desk.revealed(id);
    var topic = desk.cards.in(id).get(0).id();
    desk.voted(id, CY, topic);
    desk.voted(id, DI, topic);
    desk.votingClosed(id);
    desk.acts.notes().add(id, topic, BO, new CardText("cache = +the+ image"), desk.next());
    desk.acts.actions().add(id, ANA, Checkout.action("done"), false, desk.next());
    desk.acts.actions().add(id, ANA, Checkout.action("cache *it*"), false, desk.next());
    close(id);
    desk.worth.count(id, BO, new Score(4));
    desk.worth.count(id, CY, new Score(3));
    desk.worth.count(id, DI, new Score(4));
    desk.worth.close(id);
    return id;
  }

  private void close(RetroId id) {
    desk.acts.close().close(id, ANA, desk.next());
  }

  private static Export.Ask ask(long subject, Format... formats) {
    return new Export.Ask(Checkout.ID, CY, "retro", subject, EnumSet.copyOf(List.of(formats)));
  }

  private String export(RetroId id, Format format) {
    return export(id.value(), format);
  }

  private String export(long subject, Format format) {
    var content = exporter.export(TEAM, ask(subject, format)).orElseThrow();
    return content.files().apply(member -> NAMES.getOrDefault(member, "?")).get(0).content();
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }

  private static List<List<String>> table(String csv) throws IOException {
    MappingIterator<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(csv.substring(1));
    return lines.readAll();
  }
}
