package io.plumbline.decision.madr;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.DecisionWorld;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.Format;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MadrExporterTest {
  private final DecisionWorld world = new DecisionWorld();

  @Test
  void decisions_are_numbered_markdown_files_in_one_archive() {
    var first = world.recorded(Effect.LESS);
    world.answer(first, Answer.I_KNOW, PRIYA);
    world.recorded(draft("Prices: über *alles*", "No cache"), LENA);
    var content = content();

    assertThat(content.title()).isEqualTo("The 2 decisions of Checkout");
    assertThat(content.archive()).isEqualTo("decisions-checkout.zip");
    var files = content.files().apply(member -> member.equals(PRIYA) ? "Priya" : "Eli");
    assertThat(files)
        .extracting(ExportFile::name)
        .containsExactly("0001-cache-prices.md", "0002-prices-uber-alles.md");
    assertThat(files.get(0).content())
        .isEqualTo(
            """
            # 1. Cache prices

            * Status: accepted
            * Date: 2026-11-23
            * Written down by: Eli
            * Product: Priya knows, 2026-11-23

            ## Context and Problem Statement

            Prices are slow

            ## Decision Outcome

            Cache them

            ### Consequences for the user or the feature

            Less: Prices may be an hour old

            ## Options not taken

            A faster database
            """);
  }

  @Test
  void a_successor_and_what_it_superseded_name_each_other() {
    var first = world.recorded(Effect.LESS);
    world.recorded(DecisionWorld.instead(first, Effect.NOTHING), LENA);
    var files = content().files().apply(member -> "Somebody");

    assertThat(files.get(0).content())
        .contains("* Status: superseded by 0002", "not answered before it was superseded");
    assertThat(files.get(1).content()).contains("* Supersedes: 0001", "nothing to know");
  }

  @Test
  void what_people_typed_makes_no_markdown_of_its_own() {
    world.recorded(draft("# <script>", "1. a\n# b\n```\n<img src=x> [a](javascript:x)"), ELI);

    var file = content().files().apply(member -> "*Eve*").get(0);

    assertThat(file.name()).isEqualTo("0001-script.md");
    assertThat(file.content())
        .contains("# 1. \\# \\<script\\>")
        .contains("\\*Eve\\*", "\\<img src=x\\>")
        .doesNotContain("\n# b", "\n```");
  }

  @Test
  void a_title_without_a_letter_still_has_a_file() {
    world.recorded(draft("日本", "x"), ELI);

    assertThat(content().files().apply(member -> "E").get(0).name()).isEqualTo("0001.md");
  }

  private Exporter.Content content() {
    var team = world.team();
    var ask = new Export.Ask(team.id(), ELI, "decision", Export.ALL, Set.of(Format.MARKDOWN));
    return new MadrExporter(world.decisions).export(team, ask).orElseThrow();
  }

  private static DecisionDraft draft(String title, String choice) {
    var text = new DecisionText(title, "Context", choice, "", "");
    return new DecisionDraft(text, Effect.NOTHING, MONDAY, null);
  }
}
