package io.plumbline.decision;

/** What a decision changes for the user or the feature. */
public enum Effect {
  NOTHING("nothing"),
  LESS("less"),
  MORE("more"),
  DIFFERENT("different");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** As people say it. */
  public String word() {
    return word;
  }

  /** Whether product has to know. */
  public boolean isChange() {
    return this != NOTHING;
  }
}
