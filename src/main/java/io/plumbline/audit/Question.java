package io.plumbline.audit;

import io.plumbline.audit.Audit.Change;
import io.plumbline.workspace.TypedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A question of the audit (product.md section 6, word for word).
 *
 * @param key how it is stored
 * @param scored whether it is answered by 1 to 5, with a comment; else by a text
 */
public record Question(String key, boolean scored, String words) {
  public static final Question WHY =
      new Question(
          "why", true, "Do you understand why the current sprint is prioritized the way it is?");

  public static final Question HEARD =
      new Question(
          "heard",
          true,
          "Do you feel like your technical perspective is heard when product decisions are made?");

  public static final Question ONE_THING =
      new Question(
          "one_thing",
          false,
          "What's one thing about how product communicates with engineering that, if changed,"
              + " would make your work easier?");

  private static final String CHANGE = "change-";

  /** The questions of every audit, in their order. */
  public static final List<Question> ALWAYS = List.of(WHY, HEARD, ONE_THING);

  /** Whether what the audit before led to has helped. */
  public static Question about(Change change) {
    return new Question(
        CHANGE + change.action(),
        true,
        "Since the last audit: “%s”. Has it made your work easier?"
            .formatted(TypedText.oneLine(change.what())));
  }

  /** Whether it asks about what the audit before led to. */
  public boolean isAboutChange() {
    return key.startsWith(CHANGE);
  }

  /** What somebody with this part is asked, in this order. */
  public static List<Question> of(Audit audit, Part part) {
    var all = new ArrayList<>(ALWAYS);
    if (part != Part.MIRROR) {
      audit.changes().forEach(change -> all.add(about(change)));
    }
    return List.copyOf(all);
  }

  /** All that the audit asks anybody. */
  public static List<Question> of(Audit audit) {
    return of(audit, Part.LEAD);
  }
}
