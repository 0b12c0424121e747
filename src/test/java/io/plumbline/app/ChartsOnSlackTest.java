package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.sandbox.blocks.BlockCheck;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Charts have no class in Slack's SDK: whether they are well formed, its stand-in says. */
final class ChartsOnSlackTest {
  private static final Path TREND = Path.of("src/test/resources/golden/retro/trend.json");

  @Test
  void the_trend_of_retros_has_two_charts_that_slack_takes() throws IOException {
    var blocks = JsonMapper.builder().build().readTree(TREND.toFile()).path("blocks");

    assertThat(blocks.findValuesAsText("type")).filteredOn("data_visualization"::equals).hasSize(2);
    assertThat(BlockCheck.ofMessage(blocks).isEmpty()).isTrue();
  }
}
