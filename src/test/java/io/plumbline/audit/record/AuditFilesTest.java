package io.plumbline.audit.record;

import static io.plumbline.audit.AuditWorld.MIKA;
import static io.plumbline.audit.AuditWorld.NOOR;
import static io.plumbline.audit.AuditWorld.answers;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.Answers;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditWorld;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Format;
import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of two audits: what is in them, and what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class AuditFilesTest {
  private Database database;
  private AuditWorld world;
  private Audit first;

  @BeforeAll
  void hold() {
    database = TestDatabase.h2();
    world = new AuditWorld(database);
    first = world.opensForEverybody();
    var unused = world.sends(first, LENA, answers(2, 4, "=HYPERLINK(\"evil\")"));
    world.send(first, 3, LUIS, ELI, NOOR);
    world.send(first, 2, MIKA);
    world.closes(first);
    world.files(first, "*Write* it down");
    world.clock.advance(Duration.ofDays(70));
    var second = world.opens();
    for (var member : List.of(LENA, LUIS, ELI, NOOR, MIKA)) {
      var key = "change-" + second.changes().get(0).action();
      var all = Map.of("why", member.equals(LENA) ? 3 : 4, "heard", 4, key, 5);
      unused = world.sends(second, member, new Answers(all, Map.of()));
    }
    world.closes(second);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void results_are_written_in_each_format_with_bands_as_bands_and_inert() {
    var files = files(PRIYA, Export.ALL);

    assertThat(files.keySet()).containsExactlyInAnyOrder("audits.md", "audits.csv", "audits.json");
    assertThat(files.get("audits.md"))
        .contains("# Alignment audits of Checkout", "2.6 of 5 (engineering, 5 answers)")
        .contains("2.9 to 3.1 of 5 (engineering)", "\\*Write\\* it down: Priya")
        .contains("5 of 6 answered, 0 said not this time.");
    assertThat(files.get("audits.csv")).contains("\"'=HYPERLINK(\"\"evil\"\")\"");
    assertThat(files.get("audits.json"))
        .contains("\"format\" : \"plumbline audit\"", "\"from\" : 2.6", "\"answers\" : 5");
    files.values().forEach(file -> assertThat(file).doesNotContain("ULENA", "Lena", "Luis"));
  }

  @Test
  void one_audit_can_be_had_alone_and_nothing_by_who_may_not_see_it() {
    assertThat(files(LENA, first.id().value())).containsKey("audit-2026-q4.md");
    assertThat(new AuditExporter(world.results).export(world.team(), ask(ELI, Export.ALL)))
        .isEmpty();
    assertThat(new TrendExporter(world.results).export(world.team(), ask(ELI, Export.ALL)))
        .isEmpty();
  }

  @Test
  void the_chart_is_a_picture_with_a_sentence_that_reads_it() throws IOException {
    var content =
        new TrendExporter(world.results).export(world.team(), ask(PRIYA, Export.ALL)).orElseThrow();
    var file = content.files().apply(MemberId::value).get(0);
    var picture = file.shown().orElseThrow();

    assertThat(content.title())
        .startsWith("Understanding why is at 3.8 of 5, up 1.2 since Q4 2026");
    assertThat(file.name()).isEqualTo("audit-trend.png");
    assertThat(picture.says())
        .startsWith("Line chart. Understanding why is at 3.8 of 5")
        .contains("Q4 2026: why 2.6, heard about 3")
        .hasSizeLessThanOrEqualTo(1000);
    var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(900);
    assertThat(colours(image)).hasSizeGreaterThan(3);
  }

  private static Set<Integer> colours(BufferedImage image) {
    var colours = new HashSet<Integer>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  private Map<String, String> files(MemberId by, long subject) {
    return new AuditExporter(world.results)
            .export(world.team(), ask(by, subject))
            .orElseThrow()
            .files()
            .apply(member -> member.equals(PRIYA) ? "Priya" : member.value())
            .stream()
            .collect(Collectors.toMap(ExportFile::name, ExportFile::content));
  }

  private Export.Ask ask(MemberId by, long subject) {
    return new Export.Ask(
        world.teamId, by, AuditExporter.RITUAL, subject, EnumSet.allOf(Format.class));
  }
}
