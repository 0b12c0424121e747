package io.plumbline.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A chart in a message ({@code data_visualization}), for which the SDK has no class. Slack takes
 * two a message, none in a form or on Home; a workspace may refuse them, so figures stand beside it
 * in words.
 */
public final class DataChart implements LayoutBlock {
  public static final String TYPE = "data_visualization";

  /** A category's or a series' name. */
  public static final int NAME = 20;

  private static final int TITLE = 50;

  private final String type = TYPE;
  private final String blockId;
  private final String title;
  private final Chart chart;

  private DataChart(String blockId, String title, Chart chart) {
    this.blockId = blockId;
    this.title = Limits.cut(title, TITLE);
    this.chart = chart;
  }

  /** A line through one figure for each category. */
  public static DataChart line(String blockId, String title, Axis axis, List<Series> series) {
    return new DataChart(blockId, title, new Chart("line", axis, series));
  }

  /** Bars for each category. */
  public static DataChart bars(String blockId, String title, Axis axis, List<Series> series) {
    return new DataChart(blockId, title, new Chart("bar", axis, series));
  }

  /**
   * @param categories at most twenty, each once
   */
  public record Axis(List<String> categories, String xLabel, String yLabel) {}

  /** One figure for each category, in their order. */
  public record Series(String name, List<Point> data) {}

  public record Point(String label, double value) {}

  private record Chart(String type, Axis axisConfig, List<Series> series) {}

  @Override
  public String getType() {
    return type;
  }

  @Override
  public String getBlockId() {
    return blockId;
  }

  public String title() {
    return title;
  }

  /** Its kind, categories and figures, as Slack gets them. */
  @Override
  public String toString() {
    return title + ": " + chart;
  }
}
