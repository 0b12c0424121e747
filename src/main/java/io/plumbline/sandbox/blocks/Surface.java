package io.plumbline.sandbox.blocks;

import java.util.Locale;

/** Where blocks are shown; not every block may stand everywhere. */
public enum Surface {
  MESSAGE,
  MODAL,
  HOME;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
