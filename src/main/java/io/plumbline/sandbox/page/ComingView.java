package io.plumbline.sandbox.page;

import java.util.List;

/** What comes, told in the acting person's time. */
public record ComingView(String person, List<Row> rows) {

  /** One occurrence in the list. */
  public record Row(String id, String title, String detail, String when) {}
}
