package io.plumbline.export.file;

import io.plumbline.surface.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Figures over time as lines, for those who look. Lines differ by their marks and strokes too, so
 * that nothing depends on colour.
 */
public final class LinePicture {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final Color INK = new Color(0x1d1c1d);
  private static final Color GRID = new Color(0xdddddd);

  private static final List<Color> COLOURS =
      List.of(new Color(0x1f5f8b), new Color(0xb4501e), new Color(0x5b7f2b), new Color(0x6b4a8a));

  private static final List<Marker> MARKS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND);

  private static final float[] DASHES = {8f, 6f};

  private LinePicture() {}

  /**
   * One line.
   *
   * @param values one for each category; null where there is none
   * @param dashed for what is thought, and not found
   */
  public record Line(String name, List<@Nullable Double> values, boolean dashed) {}

  /**
   * What is drawn.
   *
   * @param low and high: the ends of the scale
   */
  public record Drawn(
      String title, List<String> categories, List<Line> lines, double low, double high) {}

  /**
   * @param says the sentence that reads the chart
   */
  public static Picture of(Drawn drawn, String says) {
    var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(drawn.title()).build();
    style(chart, drawn);
    for (int i = 0; i < drawn.lines().size(); i++) {
      add(chart, drawn, i);
    }
    return new Picture(png(chart), says);
  }

  private static byte[] png(CategoryChart chart) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    chart.paint(pen, WIDTH, HEIGHT);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return out.toByteArray();
  }

  private static void style(CategoryChart chart, Drawn drawn) {
    var style = chart.getStyler();
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setPlotGridLinesColor(GRID);
    style.setPlotGridVerticalLinesVisible(false);
    style.setChartFontColor(INK);
    style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setLegendLayout(LegendLayout.Horizontal);
    style.setLegendBorderColor(Color.WHITE);
    style.setYAxisMin(drawn.low());
    style.setYAxisMax(drawn.high());
    style.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    style.setOverlapped(true); // one place for each category, not one for each line
    style.setMarkerSize(10);
  }

  private static void add(CategoryChart chart, Drawn drawn, int number) {
    var line = drawn.lines().get(number);
    var series = chart.addSeries(line.name(), drawn.categories(), line.values());
    var colour = COLOURS.get(number % COLOURS.size());
    series.setLineColor(colour);
    series.setMarkerColor(colour);
    series.setMarker(MARKS.get(number % MARKS.size()));
    series.setLineStyle(
        line.dashed()
            ? new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10f, DASHES, 0f)
            : new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
