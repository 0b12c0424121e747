package io.plumbline.audit;

import java.util.List;
import java.util.Set;

/** Those whose answers make one figure. */
public enum Circle {
  /** All of engineering who answered confidentially. */
  ENGINEERING,
  ENGINEERS,
  LEADS;

  /** The order in which they are wanted: the whole first. */
  static final List<Circle> WANTED = List.of(values());

  /** Those that make up the whole. */
  static final List<Circle> PARTS = List.of(ENGINEERS, LEADS);

  public Set<Part> parts() {
    return switch (this) {
      case ENGINEERING -> Set.of(Part.LEAD, Part.ENGINEER);
      case ENGINEERS -> Set.of(Part.ENGINEER);
      case LEADS -> Set.of(Part.LEAD);
    };
  }
}
