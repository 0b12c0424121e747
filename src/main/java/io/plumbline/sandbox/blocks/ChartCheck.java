package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.util.ArrayList;
import java.util.HashSet;

/**
 * What a chart must keep besides its schema: each series has one point for each category, and its
 * own name.
 */
final class ChartCheck {
  private ChartCheck() {}

  static void check(JsonNode chart, String at, Problems problems) {
    var categories = new ArrayList<String>();
    chart.path("axis_config").path("categories").forEach(each -> categories.add(each.asText()));
    var names = new HashSet<String>();
    var series = chart.path("series");
    for (int i = 0; i < series.size(); i++) {
      var here = at + "/series/" + i;
      if (!names.add(Json.text(series.get(i), "name"))) {
        problems.add("must be unique", here + "/name");
      }
      var labels = new ArrayList<String>();
      series.get(i).path("data").forEach(point -> labels.add(Json.text(point, "label")));
      if (!labels.equals(categories)) {
        problems.add("must have one data point for each category", here + "/data");
      }
    }
  }
}
