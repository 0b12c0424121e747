package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who one can act as, and with which title. */
final class Cast {
  private final Map<String, String> titles;
  private final List<String> order;

  /** Titles by handle; their order is the order of the people. */
  Cast(Map<String, String> titles) {
    this.titles = titles;
    this.order = new ArrayList<>(titles.keySet());
  }

  /** The people of a workspace one can act as: those with a title first, then by name. */
  List<Seen.Person> of(List<Seen.Person> everybody) {
    return everybody.stream()
        .filter(person -> !person.bot() && !person.deactivated())
        .sorted(Comparator.comparingInt(this::rank).thenComparing(Seen.Person::displayName))
        .toList();
  }

  String title(Seen.Person person) {
    return titles.getOrDefault(person.handle(), person.guest() ? "Guest" : "Member");
  }

  private int rank(Seen.Person person) {
    int index = order.indexOf(person.handle());
    return index < 0 ? order.size() : index;
  }
}
