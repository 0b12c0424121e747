package io.plumbline.app;

/**
 * One line of the doctor.
 *
 * @param subject what was looked at, in a word or two
 * @param healthy whether it is as it should be
 * @param words what was found and, where it is not healthy, what to do
 */
record Finding(String subject, boolean healthy, String words) {
  static Finding good(String subject, String words) {
    return new Finding(subject, true, words);
  }

  static Finding bad(String subject, String words) {
    return new Finding(subject, false, words);
  }

  @Override
  public String toString() {
    return "%-4s %-12s %s".formatted(healthy ? "ok" : "FIX", subject, words);
  }
}
