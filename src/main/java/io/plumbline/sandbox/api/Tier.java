package io.plumbline.sandbox.api;

/** How often a method may be called in a minute. */
enum Tier {
  T1(1),
  T2(20),
  T3(50),
  T4(100),
  /** chat.postMessage over the whole workspace; each channel has its own limit besides. */
  POSTING(300),
  GENEROUS(600);

  private final int perMinute;

  Tier(int perMinute) {
    this.perMinute = perMinute;
  }

  int perMinute() {
    return perMinute;
  }
}
