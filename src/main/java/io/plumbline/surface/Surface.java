package io.plumbline.surface;

/**
 * One place that shows one subject through one view.
 *
 * @param view the fixed id of what is drawn there, with its feature in front ({@code retro.board});
 *     a renderer of that name draws it
 * @param key tells several surfaces of the same view, subject and place apart (one reminder each
 *     day, say); empty where there is one
 */
public record Surface(String view, Subject subject, Place place, String key) {
  public Surface(String view, Subject subject, Place place) {
    this(view, subject, place, "");
  }
}
