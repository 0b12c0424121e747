package io.plumbline.oneonone.slack;

import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionDraft.Flaw;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of what one of the two will do by when. */
final class ActionModal {
  static final String WHAT = "what";
  static final String OWNER = "owner";
  static final String DUE = "due";

  private ActionModal() {}

  static View render(OneOnOne talk, MemberId viewer, LocalDate today) {
    var what =
        PlainTextInputElement.builder()
            .actionId("oneonone.what")
            .multiline(true)
            .focusOnLoad(true)
            .maxLength(ActionDraft.MAX_LENGTH)
            .build();
    var owner =
        UsersSelectElement.builder().actionId("oneonone.owner").initialUser(viewer.value()).build();
    var due =
        DatePickerElement.builder()
            .actionId("oneonone.due")
            .initialDate(today.plusWeeks(1).toString())
            .build();
    return Forms.toSend(
        Ids.ACTION_FORM,
        "Add an action",
        "Add",
        new On.Talk(talk.id().value()),
        List.of(
            Layout.input(WHAT, "What will be done?", "", what),
            Layout.input(OWNER, "Who does it?", "One of you two.", owner),
            Layout.input(DUE, "By when?", "", due),
            Layout.context(OneOnOneWords.ONLY_TWO + " Its owner is reminded.")));
  }

  /** Empty where a field is: {@link #missing} says which. */
  static Optional<ActionDraft> read(FormState state) {
    var owner = state.member(OWNER);
    var due = state.date(DUE);
    return owner.isPresent() && due.isPresent()
        ? Optional.of(new ActionDraft(state.text(WHAT).orElse(""), owner.get(), due.get()))
        : Optional.empty();
  }

  static Map<String, String> missing(FormState state) {
    var errors = new LinkedHashMap<String, String>();
    if (state.member(OWNER).isEmpty()) {
      errors.put(OWNER, "Choose who will do it.");
    }
    if (state.date(DUE).isEmpty()) {
      errors.put(DUE, "Choose the last day for it.");
    }
    return errors;
  }

  static Map<String, String> errors(Set<Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), words(flaw)));
    return errors;
  }

  private static String field(Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING, WHAT_TOO_LONG -> WHAT;
      case OWNER_NOT_IN_TEAM -> OWNER;
      case DUE_PAST, DUE_TOO_FAR -> DUE;
    };
  }

  private static String words(Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say in a sentence what will be done.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(ActionDraft.MAX_LENGTH);
      case OWNER_NOT_IN_TEAM -> "They are not in the team any more. Choose the other of you two.";
      case DUE_PAST -> "That date is past. Choose today or later.";
      case DUE_TOO_FAR -> "Choose a date within two years.";
    };
  }
}
