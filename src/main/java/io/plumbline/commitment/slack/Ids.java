package io.plumbline.commitment.slack;

import io.plumbline.commitment.Side;
import java.util.regex.Pattern;

/**
 * The fixed ids of buttons and forms about commitments. Messages that stand for months name them.
 */
final class Ids {
  /** Followed by a dot and the commitment's number where it stands on Home. */
  static final String OPEN = "commitment.open";

  static final String OTHER = "commitment.other";
  static final String REWORD = "commitment.reword";
  static final String SIGN_FOR_PRODUCT = "commitment.sign_product";
  static final String SIGN_FOR_ENGINEERING = "commitment.sign_engineering";
  static final String FORM = "commitment.form";
  static final String VIEW = "commitment.view";

  static final Pattern EACH_OPEN = Pattern.compile("^commitment\\.open(\\.[a-z0-9_]+)?$");

  private Ids() {}

  static String sign(Side side) {
    return switch (side) {
      case PRODUCT -> SIGN_FOR_PRODUCT;
      case ENGINEERING -> SIGN_FOR_ENGINEERING;
    };
  }
}
