package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A data_visualization block as shapes for an SVG, and as figures for those who read. */
public final class Chart {
  public static final int WIDTH = 520;
  public static final int HEIGHT = 240;
  public static final int LEFT = 46;
  public static final int BOTTOM = 205;
  private static final int TOP = 12;

  /** A part of the drawing; {@code kind} is its CSS class: bar, line, area or slice. */
  public record Shape(String kind, int tone, String path, String label) {}

  /** A horizontal line with its value. */
  public record GridLine(double y, String label) {}

  /** A category below the x axis. */
  public record Tick(double x, String label) {}

  /** What a colour stands for. */
  public record Entry(int tone, String label) {}

  private record Series(String name, List<Double> values) {}

  private final String title;
  private final String type;
  private final List<String> categories = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final double step;
  private final double low;
  private final double high;

  private Chart(JsonNode block) {
    var chart = block.path("chart");
    title = block.path("title").asText();
    type = chart.path("type").asText();
    if (isPie()) {
      readSegments(chart.path("segments"));
    } else {
      readSeries(chart);
    }
    double least = Math.min(0, values().min().orElse(0));
    double most = Math.max(least + 1, values().max().orElse(1));
    step = roundStep((most - least) / 4);
    low = Math.floor(least / step) * step;
    high = Math.ceil(most / step) * step;
    draw();
  }

  /** The next of 1, 2, 2.5, 5 and 10 times a power of ten, so that the axis has round figures. */
  private static double roundStep(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (step <= factor * power) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  public static Chart of(JsonNode block) {
    return new Chart(block);
  }

  private boolean isPie() {
    return type.equals("pie");
  }

  private void readSegments(JsonNode segments) {
    var values = new ArrayList<Double>();
    for (var segment : segments) {
      categories.add(segment.path("label").asText());
      values.add(Math.max(0, segment.path("value").asDouble()));
    }
    series.add(new Series(title, values));
  }

  private void readSeries(JsonNode chart) {
    chart.path("axis_config").path("categories").forEach(c -> categories.add(c.asText()));
    for (var one : chart.path("series")) {
      var values = new ArrayList<Double>();
      for (var category : categories) {
        values.add(valueAt(one.path("data"), category));
      }
      series.add(new Series(one.path("name").asText(), values));
    }
  }

  private static double valueAt(JsonNode data, String category) {
    for (var point : data) {
      if (point.path("label").asText().equals(category)) {
        return point.path("value").asDouble();
      }
    }
    return 0;
  }

  private DoubleStream values() {
    return series.stream().flatMap(s -> s.values().stream()).mapToDouble(Double::doubleValue);
  }

  private void draw() {
    switch (type) {
      case "pie" -> drawSlices();
      case "bar" -> drawBars();
      case "area" -> drawLines(true);
      default -> drawLines(false);
    }
  }

  private void drawSlices() {
    double total = Math.max(values().sum(), 1e-9);
    double from = 0;
    for (int i = 0; i < categories.size(); i++) {
      double value = series.get(0).values().get(i);
      double to = from + value / total;
      shapes.add(new Shape("slice", i % 8, slice(from, to), labelled(categories.get(i), value)));
      from = to;
    }
  }

  private static String slice(double from, double to) {
    double middleX = WIDTH / 2.0;
    double middleY = HEIGHT / 2.0;
    double radius = 105;
    double end = Math.min(to, from + 0.9999);
    return path(
        "M %s %s L %s %s A %s %s 0 %s 1 %s %s Z",
        middleX,
        middleY,
        middleX + radius * Math.sin(2 * Math.PI * from),
        middleY - radius * Math.cos(2 * Math.PI * from),
        radius,
        radius,
        end - from > 0.5 ? 1 : 0,
        middleX + radius * Math.sin(2 * Math.PI * end),
        middleY - radius * Math.cos(2 * Math.PI * end));
  }

  private void drawBars() {
    double slot = slot();
    double width = slot * 0.7 / Math.max(1, series.size());
    for (int s = 0; s < series.size(); s++) {
      for (int c = 0; c < categories.size(); c++) {
        double value = series.get(s).values().get(c);
        double x = LEFT + slot * c + slot * 0.15 + width * s;
        var bar = path("M %s %s H %s V %s H %s Z", x, y(0), x + width * 0.92, y(value), x);
        shapes.add(new Shape("bar-shape", s % 8, bar, pointLabel(s, c)));
      }
    }
  }

  private void drawLines(boolean filled) {
    for (int s = 0; s < series.size(); s++) {
      var line = new StringBuilder();
      for (int c = 0; c < categories.size(); c++) {
        line.append(c == 0 ? "M " : " L ").append(point(c, series.get(s).values().get(c)));
      }
      if (filled && !categories.isEmpty()) {
        var area = line + " L " + point(categories.size() - 1, 0) + " L " + point(0, 0) + " Z";
        shapes.add(new Shape("area", s % 8, area, series.get(s).name()));
      }
      shapes.add(new Shape("line", s % 8, line.toString(), series.get(s).name()));
      drawDots(s);
    }
  }

  private void drawDots(int s) {
    for (int c = 0; c < categories.size(); c++) {
      double value = series.get(s).values().get(c);
      var dot = path("M %s %s h 0.01", x(c), y(value));
      shapes.add(new Shape("dot-shape", s % 8, dot, pointLabel(s, c)));
    }
  }

  private String pointLabel(int s, int c) {
    var value = series.get(s).values().get(c);
    return series.get(s).name() + ", " + labelled(categories.get(c), value);
  }

  private static String labelled(String label, double value) {
    return label + ": " + figure(value);
  }

  private String point(int category, double value) {
    return path("%s %s", x(category), y(value));
  }

  private double slot() {
    return (WIDTH - LEFT) / (double) Math.max(1, categories.size());
  }

  private double x(int category) {
    return LEFT + slot() * (category + 0.5);
  }

  private double y(double value) {
    return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
  }

  private static String path(String format, Object... numbers) {
    var rounded = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      rounded[i] =
          numbers[i] instanceof Double number
              ? String.format(Locale.ROOT, "%.1f", number)
              : numbers[i];
    }
    return format.formatted(rounded);
  }

  static String figure(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  public String title() {
    return title;
  }

  public List<Shape> shapes() {
    return shapes;
  }

  /** Lines at round values from the lowest to the highest; none behind a pie. */
  public List<GridLine> gridLines() {
    var lines = new ArrayList<GridLine>();
    int steps = isPie() ? -1 : (int) Math.rint((high - low) / step);
    for (int i = 0; i <= steps; i++) {
      double value = low + step * i;
      lines.add(new GridLine(Math.rint(y(value) * 10) / 10, figure(value)));
    }
    return lines;
  }

  public List<Tick> ticks() {
    var ticks = new ArrayList<Tick>();
    for (int c = 0; !isPie() && c < categories.size(); c++) {
      ticks.add(new Tick(Math.rint(x(c) * 10) / 10, categories.get(c)));
    }
    return ticks;
  }

  public List<Entry> legend() {
    var names = isPie() ? categories : series.stream().map(Series::name).toList();
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < names.size(); i++) {
      entries.add(new Entry(i % 8, names.get(i)));
    }
    return entries;
  }

  /** One row for each category: its name, then the value of each series. */
  public List<List<String>> figures() {
    var rows = new ArrayList<List<String>>();
    for (int c = 0; c < categories.size(); c++) {
      var row = new ArrayList<String>();
      row.add(categories.get(c));
      for (var one : series) {
        row.add(figure(one.values().get(c)));
      }
      rows.add(row);
    }
    return rows;
  }

  /** What a screen reader says of the drawing. */
  public String spoken() {
    return title + ". A chart with " + categories.size() + " categories; its figures follow.";
  }
}
