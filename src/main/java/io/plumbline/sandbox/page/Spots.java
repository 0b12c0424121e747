package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Spot;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads where an element sits: {@code message:C1:1718000000.000100}, {@code view:V1}, {@code home}.
 */
final class Spots {
  private Spots() {}

  static Spot.Element element(HttpServletRequest req) {
    return parse(Visit.required(req, "spot"))
        .element(Visit.required(req, "block"), Visit.required(req, "action"));
  }

  static Spot parse(String spot) {
    var parts = spot.split(":", -1);
    if (parts.length == 3 && parts[0].equals("message")) {
      return Spot.message(parts[1], parts[2]);
    }
    if (parts.length == 2 && parts[0].equals("view")) {
      return Spot.modal(parts[1]);
    }
    if (spot.equals("home")) {
      return Spot.home();
    }
    throw new IllegalArgumentException("no such spot: " + spot);
  }
}
