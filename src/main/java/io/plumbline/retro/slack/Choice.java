package io.plumbline.retro.slack;

import io.plumbline.retro.RetroId;
import io.plumbline.slack.Payloads;

/** What the board's menu offers. */
enum Choice {
  MY_CARDS("My cards"),
  MY_NOTES("My notes"),
  SHOW_TOPICS("All topics"),
  MISSING("Who is missing?"),
  FACILITATE("Facilitate from here"),
  SETTINGS("Retro settings"),
  CLOSE("End the retro");

  private final String label;

  Choice(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Chosen on(RetroId retro) {
    return new Chosen(retro.value(), this);
  }

  /** A choice that was made, on a retro. */
  record Chosen(long retro, Choice choice) {
    String written() {
      return Payloads.write(this);
    }
  }
}
