package io.plumbline.decision.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.Effect;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.TypedText;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a new decision, with the fields of a Markdown decision record. */
final class DecisionModal {
  static final String TITLE = "title";
  static final String CONTEXT = "context";
  static final String CHOICE = "choice";
  static final String OPTIONS = "options";
  static final String EFFECT = "effect";
  static final String CHANGE = "change";
  static final String DAY = "day";
  static final String SUPERSEDES = "supersedes";

  /** As many as a select takes. */
  static final int MOST_OFFERED = 100;

  /** As much as the title's field takes. */
  private static final int LONGEST_TITLE = 3000;

  private DecisionModal() {}

  /** Whose decision it is. */
  public record About(long team) {}

  /**
   * What the form starts with.
   *
   * @param supersedes the decision to take the place of; null where none was named
   */
  record Start(String title, @Nullable Decision supersedes) {
    static final Start BLANK = new Start("", null);

    /** As much of it as the field takes. */
    static Start titled(String typed) {
      return new Start(Limits.cut(TypedText.clean(typed), LONGEST_TITLE), null);
    }
  }

  /**
   * @param inForce what it could take the place of, newest first
   */
  static View render(Team team, List<Decision> inForce, Start start, LocalDate today) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.context(
            "How is engineering's to decide. Where it changes something, I tell the product managers of %s, and one of them says that they know."
                .formatted(Phrases.name(team))));
    blocks.addAll(fields(start, today));
    var offered = offered(inForce, start);
    if (!offered.isEmpty()) {
      blocks.add(supersedes(offered, start));
    }
    return Forms.toSend(
        Ids.FORM, "Write down a decision", "Record", new About(team.id().value()), blocks);
  }

  private static List<LayoutBlock> fields(Start start, LocalDate today) {
    return Layout.blocks(
        Layout.input(TITLE, "Title", "", line(start.title())),
        Layout.input(CONTEXT, "Context", "What made it necessary?", text("context")),
        Layout.input(CHOICE, "Choice", "What was decided?", text("choice")),
        Layout.optional(
            OPTIONS, "Options not taken", "Each with a word of why not.", text("options")),
        Layout.input(EFFECT, "What does it change for the user or the feature?", "", effects()),
        Layout.optional(CHANGE, "In words", "Empty where it changes nothing.", text("change")),
        Layout.input(
            DAY, "Decided on", "Where its sprint is over by now, the card says so.", day(today)));
  }

  private static PlainTextInputElement line(String typed) {
    var element = PlainTextInputElement.builder().actionId("decision.title");
    return typed.isEmpty() ? element.build() : element.initialValue(typed).build();
  }

  private static PlainTextInputElement text(String name) {
    return PlainTextInputElement.builder().actionId("decision." + name).multiline(true).build();
  }

  private static RadioButtonsElement effects() {
    var options =
        Arrays.stream(Effect.values())
            .map(effect -> Layout.option(label(effect), effect.name()))
            .toList();
    return RadioButtonsElement.builder().actionId("decision.effect").options(options).build();
  }

  private static String label(Effect effect) {
    return switch (effect) {
      case NOTHING -> "Nothing";
      case LESS -> "Less: something it cannot do, or not as well";
      case MORE -> "More: something it could not do before";
      case DIFFERENT -> "Different: it does something in another way";
    };
  }

  private static DatePickerElement day(LocalDate today) {
    return DatePickerElement.builder()
        .actionId("decision.day")
        .initialDate(today.toString())
        .build();
  }

  /** The one that was named is offered even where many newer ones are. */
  private static List<Decision> offered(List<Decision> inForce, Start start) {
    var offered = new ArrayList<Decision>(inForce);
    var named = start.supersedes();
    if (named != null && !offered.contains(named)) {
      offered.add(0, named);
    }
    return offered.subList(0, Math.min(MOST_OFFERED, offered.size()));
  }

  private static InputBlock supersedes(List<Decision> offered, Start start) {
    var select =
        StaticSelectElement.builder()
            .actionId("decision.supersedes")
            .placeholder(Layout.plain("None"))
            .options(offered.stream().map(DecisionModal::option).toList());
    var named = start.supersedes();
    if (named != null) {
      select.initialOption(option(named));
    }
    return Layout.optional(SUPERSEDES, "Takes the place of", "", select.build());
  }

  private static OptionObject option(Decision decision) {
    var label = Limits.cut(decision.number() + ". " + decision.text().title(), Limits.OPTION_TEXT);
    return Layout.option(label, Long.toString(decision.id().value()));
  }

  static DecisionDraft read(FormState state, WorkspaceId workspace) {
    var text =
        new DecisionText(
            state.text(TITLE).orElse(""),
            state.text(CONTEXT).orElse(""),
            state.text(CHOICE).orElse(""),
            state.text(OPTIONS).orElse(""),
            state.text(CHANGE).orElse(""));
    return new DecisionDraft(
        text,
        state.option(EFFECT).flatMap(DecisionModal::effect).orElse(null),
        state.date(DAY).orElse(null),
        state
            .option(SUPERSEDES)
            .filter(id -> id.matches("\\d{1,18}"))
            .map(id -> new DecisionId(workspace, Long.parseLong(id)))
            .orElse(null));
  }

  private static Optional<Effect> effect(String name) {
    return Arrays.stream(Effect.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
