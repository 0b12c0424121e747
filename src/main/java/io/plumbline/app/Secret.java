package io.plumbline.app;

/** A token or a key. Its text form shows nothing of it, so that no log line can. */
record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
