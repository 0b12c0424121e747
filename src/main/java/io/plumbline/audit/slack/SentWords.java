package io.plumbline.audit.slack;

import io.plumbline.audit.AnswerAudit.Sheet;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Answers.Flaws;
import io.plumbline.audit.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody reads who has sent or saved answers. */
final class SentWords {
  static final String TOO_LONG =
      "A text has more than %d characters, so nothing was saved. Shorten it and save again."
          .formatted(Answers.MAX_TEXT);

  private SentWords() {}

  static String sent(Sheet sheet) {
    return "Your answers are kept. You can change them until %s: press *Change my answers* in our direct messages, or type `/audit answer`."
        .formatted(AuditWords.moment(sheet.audit().closesAt(), sheet.team()));
  }

  static String saved(Sheet sheet) {
    var until = AuditWords.moment(sheet.audit().closesAt(), sheet.team());
    return sheet.invitation().isOpen()
        ? "What you have written is saved, for you alone. It counts once you send it: press *Answer* again, or type `/audit answer`, until %s. What is not sent by then is destroyed."
            .formatted(until)
        : "What you have written is saved, for you alone. What you sent before goes on to count until you send this: `/audit answer`, until %s."
            .formatted(until);
  }

  /** To whom the form was open too long, or who is not asked any more. */
  static String notKept(Refusal why) {
    return RefusalWords.of(why) + " What you had typed stands below, so that you can copy it.";
  }

  /** A sentence at each field that is wrong. */
  static Map<String, String> errors(Flaws flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.unscored().forEach(key -> errors.put(key, "Choose 1 to 5."));
    flaws
        .tooLong()
        .forEach(
            key ->
                errors.put(
                    key + "_text", "Say it in at most %d characters.".formatted(Answers.MAX_TEXT)));
    return errors;
  }
}
