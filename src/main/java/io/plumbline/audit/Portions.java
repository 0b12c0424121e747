package io.plumbline.audit;

import java.util.ArrayList;
import java.util.List;

/** Many, some at a time. */
final class Portions {
  private Portions() {}

  /** In their order, as many in each as are invited at once. */
  static <T> List<List<T>> of(List<T> many) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < many.size(); from += Invitations.AT_ONCE) {
      parts.add(many.subList(from, Math.min(many.size(), from + Invitations.AT_ONCE)));
    }
    return parts;
  }
}
