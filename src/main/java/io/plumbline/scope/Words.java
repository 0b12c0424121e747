package io.plumbline.scope;

import io.plumbline.workspace.TypedText;

/** What goes into the ledger of what people write. */
final class Words {
  /** Of a reason, a condition or a question. */
  static final int MAX_LENGTH = 1000;

  private Words() {}

  /** All of what was asked, a line for each field that says something. */
  static String of(Ask ask) {
    var words = new StringBuilder(ask.kind().name()).append(": ").append(ask.what());
    line(words, "Item", ask.itemWords());
    words.append("\nWhy now: ").append(ask.whyNow());
    if (ask.kind().needsRoom()) {
      words.append("\nWhat leaves: ").append(leaves(ask.leaves()));
    }
    line(words, "Size", ask.size());
    line(words, "Evidence", ask.evidence());
    ask.neededBy().ifPresent(day -> line(words, "Needed by", day.toString()));
    return words.toString();
  }

  private static String leaves(Ask.Leaves leaves) {
    return switch (leaves.how()) {
      case NOTHING, UNSAID -> "nothing";
      case ITEM, WORDS -> leaves.words();
    };
  }

  private static void line(StringBuilder words, String name, String text) {
    if (!text.isEmpty()) {
      words.append("\n").append(name).append(": ").append(text);
    }
  }

  static boolean areMissing(String words) {
    return TypedText.saysNothing(words);
  }

  static boolean areTooLong(String words) {
    return TypedText.length(words) > MAX_LENGTH;
  }
}
