package io.plumbline.sandbox.api;

/** How strictly the rate limits are kept. */
public enum LimiterMode {
  /** The documented figures, with a burst of one minute's worth. */
  STRICT,
  /** Five times the documented figures. */
  LENIENT,
  OFF
}
