package io.plumbline.audit;

import java.util.List;
import java.util.Set;

/** Those whose answers make one figure. */
public enum Circle {
  /** All of engineering who answered confidentially. */
  ENGINEERING(Set.of(Part.LEAD, Part.ENGINEER)),
  ENGINEERS(Set.of(Part.ENGINEER)),
  LEADS(Set.of(Part.LEAD));

  /** The order in which they are wanted: the whole first. */
  static final List<Circle> WANTED = List.of(values());

  private final Set<Part> parts;

  Circle(Set<Part> parts) {
    this.parts = parts;
  }

  public Set<Part> parts() {
    return parts;
  }
}
