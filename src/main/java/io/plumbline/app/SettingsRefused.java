package io.plumbline.app;

import java.util.List;

/** The environment has settings that Plumbline cannot start with. */
final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  SettingsRefused(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** One sentence for each setting: which variable, why, and an example. Holds no secret. */
  List<String> sentences() {
    return sentences;
  }
}
