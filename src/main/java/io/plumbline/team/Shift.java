package io.plumbline.team;

/** Where a ritual goes whose day is no working day. */
public enum Shift {
  NEXT("the next working day"),
  PREVIOUS("the working day before");

  private final String words;

  Shift(String words) {
    this.words = words;
  }

  /** The day it goes to, as people call it. */
  public String words() {
    return words;
  }
}
