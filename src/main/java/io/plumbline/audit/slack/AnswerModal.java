package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import io.plumbline.audit.AnswerAudit.Sheet;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Part;
import io.plumbline.audit.Question;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** The questions, with what the person has written so far. */
final class AnswerModal {
  private static final String TITLE = "Alignment audit";

  private AnswerModal() {}

  /**
   * @param promise who will see what
   */
  static View render(Sheet sheet, String promise) {
    var audit = sheet.audit();
    var part = sheet.invitation().part();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(promise));
    if (part == Part.MIRROR) {
      blocks.add(Layout.section("*Answer as you think that engineering would.*"));
    }
    for (var question : Question.of(audit, part)) {
      blocks.addAll(fields(question, sheet));
    }
    blocks.add(
        Layout.actions(
            "audit.later", Layout.button(Ids.SAVE, "Save for later", On.written(audit.id()))));
    blocks.add(
        Layout.context(
            "Until %s you can change what you send."
                .formatted(AuditWords.moment(audit.closesAt(), sheet.team()))));
    return Forms.toSend(Ids.FORM, TITLE, "Send", new On(audit.id().value()), blocks);
  }

  private static List<LayoutBlock> fields(Question question, Sheet sheet) {
    var typed = sheet.answers().texts().getOrDefault(question.key(), "");
    if (!question.scored()) {
      return Layout.blocks(
          Layout.optional(comment(question), question.words(), "", text(question, typed)));
    }
    int score = sheet.answers().scores().getOrDefault(question.key(), 0);
    var hint = question.equals(Question.WHY) ? AuditWords.sprint(sheet.audit(), sheet.team()) : "";
    var radios = Layout.input(question.key(), question.words(), hint, scale(question, score));
    return question.isAboutChange()
        ? Layout.blocks(radios)
        : Layout.blocks(
            radios,
            Layout.optional(comment(question), commentOn(question), "", text(question, typed)));
  }

  /** Read aloud the two of them are told apart. */
  private static String commentOn(Question question) {
    return question.equals(Question.WHY) ? "A comment on why" : "A comment on being heard";
  }

  private static RadioButtonsElement scale(Question question, int score) {
    var options =
        IntStream.rangeClosed(Answers.LOWEST, Answers.HIGHEST)
            .mapToObj(value -> option(question, value))
            .toList();
    var radios = RadioButtonsElement.builder().actionId("audit." + question.key());
    radios.options(options);
    if (score > 0) {
      radios.initialOption(options.get(score - Answers.LOWEST));
    }
    return radios.build();
  }

  private static OptionObject option(Question question, int score) {
    return Layout.option(label(question, score), Integer.toString(score));
  }

  private static String label(Question question, int score) {
    boolean change = question.isAboutChange();
    return switch (score) {
      case 1 -> change ? "1: it made it harder" : "1: not at all";
      case 3 -> change ? "3: no difference" : "3: partly";
      case 5 -> change ? "5: much easier" : "5: completely";
      default -> Integer.toString(score);
    };
  }

  private static PlainTextInputElement text(Question question, String typed) {
    var element =
        PlainTextInputElement.builder()
            .actionId("audit." + comment(question))
            .multiline(true)
            .maxLength(Answers.MAX_TEXT);
    return typed.isEmpty() ? element.build() : element.initialValue(typed).build();
  }

  /** The block of a question's text. */
  static String comment(Question question) {
    return question.key() + "_text";
  }

  /** What the form of these questions holds. */
  static Answers read(FormState state, List<Question> questions) {
    var scores = new HashMap<String, Integer>();
    var texts = new HashMap<String, String>();
    for (var question : questions) {
      state
          .option(question.key())
          .filter(value -> value.matches("[1-5]"))
          .ifPresent(value -> scores.put(question.key(), Integer.parseInt(value)));
      state.text(comment(question)).ifPresent(text -> texts.put(question.key(), text));
    }
    return new Answers(scores, texts);
  }

  /** In the form's place: what came of it. */
  static View answer(String sentence) {
    return view(Layout.blocks(Layout.section(sentence)));
  }

  /** In the form's place: why nothing came of it, and all that was typed, to be copied. */
  static View notKept(String sentence, Answers typed, List<Question> questions) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(sentence));
    for (var question : questions) {
      var score = typed.scores().get(question.key());
      var text = typed.texts().get(question.key());
      if (score != null || text != null) {
        var chosen = score == null ? "" : " You chose %d.".formatted(score);
        blocks.add(Layout.asTyped(question.words() + chosen));
      }
      if (text != null) {
        blocks.add(Layout.asTyped(text));
      }
    }
    return view(blocks);
  }

  private static View view(List<LayoutBlock> blocks) {
    return Forms.toRead(Ids.VIEW, TITLE, new On(0), blocks);
  }
}
