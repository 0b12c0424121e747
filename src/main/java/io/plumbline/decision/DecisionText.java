package io.plumbline.decision;

import io.plumbline.workspace.TypedText;

/**
 * What people wrote of a decision, in the fields of a Markdown decision record (MADR).
 *
 * @param options what was not taken; may be empty
 * @param change what it changes for the user or the feature, in words; empty where it is nothing
 */
public record DecisionText(
    String title, String context, String choice, String options, String change) {
  public static final int MAX_TITLE = 150;
  public static final int MAX_TEXT = 3000;
  public static final int MAX_CHANGE = 1000;

  public DecisionText {
    title = TypedText.clean(title).replace('\n', ' ');
    context = TypedText.clean(context);
    choice = TypedText.clean(choice);
    options = TypedText.clean(options);
    change = TypedText.clean(change);
  }
}
