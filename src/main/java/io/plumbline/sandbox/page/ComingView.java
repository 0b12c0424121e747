package io.plumbline.sandbox.page;

import java.util.List;

/**
 * What comes, told in the acting person's time.
 *
 * @param more what else can be done about it; may be empty
 */
public record ComingView(String person, List<Row> rows, String more) {

  /** One occurrence in the list. */
  public record Row(String id, String title, String detail, String when) {}
}
