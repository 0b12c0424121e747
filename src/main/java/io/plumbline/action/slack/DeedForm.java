package io.plumbline.action.slack;

/** The forms: what can be done with an action. */
enum DeedForm {
  DONE("Done", "Mark as done", "Done", "What came of it?", true),
  MOVE("Move", "Move the due day", "Move", "Why does it need another day?", false),
  DROP("Drop", "Drop the action", "Drop", "Why is it not needed any more?", false),
  HAND_OVER("Hand over", "Hand over the action", "Hand over", "A word to them", true),
  REWORD("Reword", "Reword the action", "Reword", "", true);

  private final String label;
  private final String title;
  private final String submit;
  private final String question;
  private final boolean whyOptional;

  DeedForm(String label, String title, String submit, String question, boolean whyOptional) {
    this.label = label;
    this.title = title;
    this.submit = submit;
    this.question = question;
    this.whyOptional = whyOptional;
  }

  /** On the button that opens it. */
  String label() {
    return label;
  }

  String title() {
    return title;
  }

  String submit() {
    return submit;
  }

  /** What it asks besides day, owner and words; empty where it asks nothing else. */
  String question() {
    return question;
  }

  /** Whether it asks that: a typo needs no reason. */
  boolean asksWhy() {
    return !question.isEmpty();
  }

  /** Whether the question may stay without an answer. */
  boolean isWhyOptional() {
    return whyOptional;
  }
}
