package io.plumbline.audit.slack;

import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionDraft.Flaw;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.Finding;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Phrases;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of a change that an audit leads to: an action with an owner and a date. */
final class ChangeModal {
  static final String WHAT = "what";
  static final String OWNER = "owner";
  static final String DUE = "due";

  private static final int USUAL_WEEKS = 4;
  private static final int NONE = -1;

  private ChangeModal() {}

  /**
   * What a button opens the form with.
   *
   * @param finding the name of its kind; empty where it is about none
   * @param wish the how manyth of what people would have changed; -1 where it is about none
   */
  public record Start(long audit, String finding, int wish) {
    static Start blank(Audit audit) {
      return new Start(audit.id().value(), "", NONE);
    }

    static Start of(Audit audit, Finding.Kind kind) {
      return new Start(audit.id().value(), kind.name(), NONE);
    }

    static Start wish(Audit audit, int number) {
      return new Start(audit.id().value(), "", number);
    }

    AuditId in(WorkspaceId workspace) {
      return new AuditId(workspace, audit);
    }

    /** The words that stand in the form at first. */
    String words(Result shown) {
      var wishes = shown.published().texts(Question.ONE_THING);
      if (wish >= 0 && wish < wishes.size()) {
        return Limits.cut(wishes.get(wish), ActionDraft.MAX_LENGTH);
      }
      return List.of(Finding.Kind.values()).stream()
          .filter(kind -> kind.name().equals(finding))
          .map(FindingWords::action)
          .findFirst()
          .orElse("");
    }
  }

  static View render(Result shown, String words, LocalDate today) {
    var what = PlainTextInputElement.builder().actionId("audit.change_what").multiline(true);
    if (!words.isEmpty()) {
      what.initialValue(words);
    }
    return Forms.toSend(
        Ids.CHANGE_FORM,
        "A change",
        "File it",
        new On(shown.audit().id().value()),
        Layout.blocks(
            Layout.context(
                "It becomes an action of %s that everybody of the team can read. The next audit asks by its words whether it has helped."
                    .formatted(Phrases.name(shown.team()))),
            Layout.input(WHAT, "What will change?", "In your own words.", what.build()),
            Layout.input(
                OWNER,
                "Who sees to it?",
                "",
                UsersSelectElement.builder().actionId("audit.change_owner").build()),
            Layout.input(
                DUE,
                "By when?",
                "",
                DatePickerElement.builder()
                    .actionId("audit.change_due")
                    .initialDate(today.plusWeeks(USUAL_WEEKS).toString())
                    .build())));
  }

  /** Empty where the owner or the day is missing. */
  static Optional<ActionDraft> read(FormState state) {
    Optional<MemberId> owner = state.member(OWNER);
    Optional<LocalDate> due = state.date(DUE);
    return owner.isEmpty() || due.isEmpty()
        ? Optional.empty()
        : Optional.of(new ActionDraft(state.text(WHAT).orElse(""), owner.get(), due.get()));
  }

  static Map<String, String> missing(FormState state) {
    var errors = new LinkedHashMap<String, String>();
    if (state.member(OWNER).isEmpty()) {
      errors.put(OWNER, "Choose who sees to it.");
    }
    if (state.date(DUE).isEmpty()) {
      errors.put(DUE, "Choose a day that there is.");
    }
    return errors;
  }

  static Map<String, String> errors(Set<Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    for (var flaw : flaws) {
      switch (flaw) {
        case WHAT_MISSING -> errors.put(WHAT, "Say what will change, in a sentence.");
        case WHAT_TOO_LONG ->
            errors.put(WHAT, "Say it in at most %d characters.".formatted(ActionDraft.MAX_LENGTH));
        case OWNER_NOT_IN_TEAM -> errors.put(OWNER, "Choose somebody of the team.");
        case DUE_PAST -> errors.put(DUE, "That day is past. Choose today or later.");
        case DUE_TOO_FAR -> errors.put(DUE, "Choose a day of the next two years.");
      }
    }
    return errors;
  }
}
