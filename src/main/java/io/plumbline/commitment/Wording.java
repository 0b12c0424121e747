package io.plumbline.commitment;

import io.plumbline.workspace.TypedText;
import java.util.EnumSet;
import java.util.Set;

/** What each side promises, in its own words. */
public record Wording(String product, String engineering) {
  public static final int MAX_LENGTH = 600;

  /** As a new team begins (product.md section 5). */
  public static final Wording USUAL =
      new Wording(
          "we will not change sprint scope after planning without engineering's explicit agreement",
          "we will not make an architectural decision that changes what the feature can do without"
              + " product knowing");

  public Wording {
    product = TypedText.clean(product);
    engineering = TypedText.clean(engineering);
  }

  public String of(Side side) {
    return side == Side.PRODUCT ? product : engineering;
  }

  /** What keeps it from being signed; empty where nothing does. */
  public Set<Flaw> flaws() {
    var flaws = EnumSet.noneOf(Flaw.class);
    if (TypedText.saysNothing(product)) {
      flaws.add(Flaw.PRODUCT_MISSING);
    } else if (TypedText.length(product) > MAX_LENGTH) {
      flaws.add(Flaw.PRODUCT_LONG);
    }
    if (TypedText.saysNothing(engineering)) {
      flaws.add(Flaw.ENGINEERING_MISSING);
    } else if (TypedText.length(engineering) > MAX_LENGTH) {
      flaws.add(Flaw.ENGINEERING_LONG);
    }
    return flaws;
  }

  /** What can be wrong with it. */
  public enum Flaw {
    PRODUCT_MISSING,
    PRODUCT_LONG,
    ENGINEERING_MISSING,
    ENGINEERING_LONG
  }
}
