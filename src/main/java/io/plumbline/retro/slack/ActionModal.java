package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionDraft.Flaw;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of an action: what, who, by when. */
final class ActionModal {
  static final String WHAT = "what";
  static final String OWNER = "owner";
  static final String DUE = "due";
  private static final String WHAT_INPUT = "retro.action_what";
  private static final String OWNER_INPUT = "retro.action_owner";
  private static final String DUE_INPUT = "retro.action_due";

  /** A usual time for something to be done, in weeks. */
  private static final int USUAL_WEEKS = 2;

  private ActionModal() {}

  /**
   * What the form is about.
   *
   * @param many whether the person was told that there are as many actions as is usual
   */
  public record About(long retro, boolean many) {}

  static View render(long retro, LocalDate today) {
    var what =
        PlainTextInputElement.builder().actionId(WHAT_INPUT).multiline(true).focusOnLoad(true);
    var owner = UsersSelectElement.builder().actionId(OWNER_INPUT);
    var due =
        DatePickerElement.builder()
            .actionId(DUE_INPUT)
            .initialDate(today.plusWeeks(USUAL_WEEKS).toString());
    var blocks = fields(what.build(), owner.build(), due.build());
    return Forms.toSend(Ids.ACTION_FORM, "Add an action", "Add", new About(retro, false), blocks);
  }

  /** The form again, filled in, with the question whether one more is meant. */
  static View tooMany(long retro, ActionDraft draft, int already) {
    var what =
        PlainTextInputElement.builder()
            .actionId(WHAT_INPUT)
            .multiline(true)
            .initialValue(draft.what())
            .build();
    var owner =
        UsersSelectElement.builder()
            .actionId(OWNER_INPUT)
            .initialUser(draft.owner().value())
            .build();
    var due =
        DatePickerElement.builder().actionId(DUE_INPUT).initialDate(draft.due().toString()).build();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            ("*This retro has %d actions already; this would be number %d.* Teams finish more when"
                    + " they promise less. Add it all the same, or cancel.")
                .formatted(already, already + 1)));
    blocks.addAll(fields(what, owner, due));
    return Forms.toSend(
        Ids.ACTION_FORM, "One more action?", "Add it anyway", new About(retro, true), blocks);
  }

  /** The draft, or empty where a field is: {@link #missing} says which. */
  static Optional<ActionDraft> read(FormState state) {
    var what = state.text(WHAT);
    var owner = state.member(OWNER);
    var due = state.date(DUE);
    return what.isPresent() && owner.isPresent() && due.isPresent()
        ? Optional.of(new ActionDraft(what.get(), owner.get(), due.get()))
        : Optional.empty();
  }

  static Map<String, String> missing(FormState state) {
    var errors = new LinkedHashMap<String, String>();
    if (state.text(WHAT).isEmpty()) {
      errors.put(WHAT, RefusalWords.flaw(Flaw.WHAT_MISSING));
    }
    if (state.member(OWNER).map(MemberId::value).isEmpty()) {
      errors.put(OWNER, "Choose who will do it.");
    }
    if (state.date(DUE).isEmpty()) {
      errors.put(DUE, "Choose the last day for it.");
    }
    return errors;
  }

  /** Each flaw at its field. */
  static Map<String, String> errors(Set<Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), RefusalWords.flaw(flaw)));
    return errors;
  }

  private static String field(Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING, WHAT_TOO_LONG -> WHAT;
      case OWNER_NOT_IN_TEAM -> OWNER;
      case DUE_PAST, DUE_TOO_FAR -> DUE;
    };
  }

  private static List<LayoutBlock> fields(
      PlainTextInputElement what, UsersSelectElement owner, DatePickerElement due) {
    var hint =
        "Up to %d characters. /retro actions rewords it later.".formatted(ActionDraft.MAX_LENGTH);
    return Layout.blocks(
        Layout.input(WHAT, "What will be done?", hint, what),
        Layout.input(OWNER, "Who does it?", "One person of the team.", owner),
        Layout.input(DUE, "By when?", "", due));
  }
}
