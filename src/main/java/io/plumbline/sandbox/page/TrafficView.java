package io.plumbline.sandbox.page;

import io.plumbline.sandbox.wire.Traffic;
import java.util.List;

/** The exchanges between Slack and the app that match, newest first. */
public record TrafficView(List<Row> rows) {

  /** One exchange in the list. */
  public record Row(Traffic.Entry entry, String time, boolean fine) {
    public boolean fromApp() {
      return entry.direction() == Traffic.Direction.FROM_APP;
    }

    public long millis() {
      return entry.took().toMillis();
    }
  }
}
