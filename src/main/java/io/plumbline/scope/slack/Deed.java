package io.plumbline.scope.slack;

/** What a lead says in words, and how its form asks for them. */
enum Deed {
  REJECT("Reject", "Why not?", "Shown on the card. The requester decides what to do on this."),
  ASK("Ask", "What do you want to know?", "Goes to the thread below the card, with both of you."),
  CONDITION(
      "Approve with a condition",
      "On which condition?",
      "The requester accepts it or withdraws the request.");

  private final String title;
  private final String question;
  private final String hint;

  Deed(String title, String question, String hint) {
    this.title = title;
    this.question = question;
    this.hint = hint;
  }

  String title() {
    return title;
  }

  String question() {
    return question;
  }

  String hint() {
    return hint;
  }
}
