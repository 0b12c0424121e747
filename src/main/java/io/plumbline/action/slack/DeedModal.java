package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.Deed;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Privately;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form of what somebody wants to do with an action: its day or owner, and why. */
final class DeedModal {
  static final String WHY = "why";
  static final String WHAT = "what";
  static final String DUE = "due";
  static final String OWNER = "owner";

  private static final int CHANGES = 3;

  private DeedModal() {}

  /**
   * What the form is about.
   *
   * @param version the version of the action that it shows
   */
  public record About(On on, int version) {}

  static View render(
      On on, Action action, List<ActionChange> changes, MemberId viewer, LocalDate today) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(ActionLines.line(action, today)));
    changes.stream()
        .skip(Math.max(0, changes.size() - CHANGES))
        .forEach(change -> blocks.add(Layout.context(ActionWords.happened(change, viewer))));
    blocks.addAll(fields(on.form(), action, today));
    blocks.add(instead(on));
    return View.builder()
        .type("modal")
        .callbackId(Ids.FORM)
        .privateMetadata(Payloads.write(new About(on, action.version())))
        .title(ViewTitle.builder().type("plain_text").text(on.form().title()).build())
        .submit(ViewSubmit.builder().type("plain_text").text(on.form().submit()).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  private static List<LayoutBlock> fields(DeedForm form, Action action, LocalDate today) {
    var fields = new ArrayList<LayoutBlock>();
    if (form == DeedForm.MOVE) {
      var from = action.due().isBefore(today) ? today : action.due();
      var day =
          DatePickerElement.builder()
              .actionId("action.due")
              .initialDate(from.plusWeeks(1).toString())
              .build();
      fields.add(Layout.input(DUE, "By when?", "", day));
    }
    if (form == DeedForm.HAND_OVER) {
      var who = UsersSelectElement.builder().actionId("action.owner").build();
      fields.add(Layout.input(OWNER, "Who takes it?", "One person of the team.", who));
    }
    if (form == DeedForm.REWORD) {
      fields.add(words(action));
    }
    if (form.asksWhy()) {
      fields.add(why(form));
    }
    return fields;
  }

  private static LayoutBlock words(Action action) {
    var words =
        PlainTextInputElement.builder().actionId("action.what").initialValue(action.what()).build();
    var hint = "Up to %d characters. Owner and day stay.".formatted(ActionDraft.MAX_LENGTH);
    return Layout.input(WHAT, "What will be done?", hint, words);
  }

  private static LayoutBlock why(DeedForm form) {
    var hint = "Up to %d characters.".formatted(Deed.MAX_WHY);
    var why = PlainTextInputElement.builder().actionId("action.why").multiline(true).build();
    return form.isWhyOptional()
        ? Layout.optional(WHY, form.question(), hint, why)
        : Layout.input(WHY, form.question(), hint, why);
  }

  private static LayoutBlock instead(On on) {
    return Layout.actions(
        "action.instead",
        Arrays.stream(DeedForm.values())
            .filter(other -> other != on.form())
            .map(
                other ->
                    Layout.button(
                        Ids.instead(other),
                        other.label() + " instead",
                        on.instead(other).written()))
            .toArray(BlockElement[]::new));
  }

  /** What was filled in; empty where a day or a person is missing. */
  static Optional<Deed> read(DeedForm form, FormState state) {
    var why = state.text(WHY).orElse("");
    return switch (form) {
      case DONE -> Optional.of(new Deed.Done(why));
      case DROP -> Optional.of(new Deed.Drop(why));
      case MOVE -> state.date(DUE).map(due -> new Deed.Move(due, why));
      case HAND_OVER -> state.member(OWNER).map(owner -> new Deed.HandOver(owner, why));
      case REWORD -> Optional.of(new Deed.Reword(state.text(WHAT).orElse("")));
    };
  }

  /** At a field that the form has; what was typed stays. */
  static Map<String, String> expired(FormState state) {
    return Map.of(state.has(WHAT) ? WHAT : WHY, Modals.EXPIRED);
  }

  static Map<String, String> missing(DeedForm form) {
    return form == DeedForm.MOVE
        ? Map.of(DUE, "Choose a date that there is.")
        : Map.of(OWNER, "Choose who takes it.");
  }

  /** Each flaw at its field. */
  static Map<String, String> errors(Set<Deed.Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), ActionWords.flaw(flaw)));
    return errors;
  }

  private static String field(Deed.Flaw flaw) {
    return switch (flaw) {
      case WHY_MISSING, WHY_TOO_LONG -> WHY;
      case WHAT_MISSING, WHAT_TOO_LONG, WHAT_AS_BEFORE -> WHAT;
      case DUE_PAST, DUE_TOO_FAR, DUE_AS_BEFORE -> DUE;
      case OWNER_NOT_IN_TEAM, OWNER_AS_BEFORE, BETWEEN_TWO -> OWNER;
    };
  }

  /** In the form's place: why nothing was done, with what was typed. */
  static View answer(String sentence, String typed) {
    var kept = typed.isEmpty() ? "" : "\n\nYou wrote, to copy: " + Mrkdwn.code(typed);
    return Privately.note(Privately.sentence(sentence + kept));
  }
}
