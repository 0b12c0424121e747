package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.scope.Ask;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.Ground;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a scope request: a new one, one that is written anew, one in a decided one's place.
 */
final class RequestModal {
  static final String KIND = "kind";
  static final String ITEM = "item";
  static final String WHAT = "what";
  static final String WHY = "why";
  static final String LEAVES = "leaves";
  static final String LEAVES_WORDS = "leaves_words";
  static final String SIZE = "size";
  static final String EVIDENCE = "evidence";
  static final String NEEDED = "needed";
  static final String GROUND = "ground";

  static final String NOTHING = "nothing";
  static final String IN_WORDS = "words";

  private RequestModal() {}

  /**
   * What the form is about.
   *
   * @param request the one that is written anew, 0 for a new one
   * @param version of it
   * @param supersedes the decided one in whose place a new one comes, 0 for none
   */
  public record About(long team, long request, int version, long supersedes) {
    static About newOne(Team team) {
      return new About(team.id().value(), 0, 0, 0);
    }
  }

  /**
   * What the form begins with.
   *
   * @param gated whether the change will need the agreement of engineering
   */
  record Start(Team team, Sprint sprint, boolean gated, List<Item> items) {
    static Start of(ScopeDesk desk, Team team) {
      return new Start(
          team,
          desk.days(team),
          desk.sprint(team).filter(found -> found.isGated()).isPresent(),
          desk.present(team));
    }

    static Start of(ScopeDesk desk, Team team, SprintPlan plan) {
      var present = desk.items(plan).stream().filter(Item::isIn).toList();
      return new Start(team, plan.sprint(), true, present);
    }
  }

  /** Empty, but for what was typed after the command. */
  static View blank(Start start, String what) {
    var ask = new Ask(Kind.ADD, 0, "", what, "", Leaves.UNSAID, "", "", null);
    return render(start, About.newOne(start.team()), ask);
  }

  static View render(Start start, About about, Ask ask) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.context(intro(start)));
    blocks.add(
        Layout.input(
            KIND,
            "What kind of change?",
            "",
            select("scope.kind", kinds(), ask.kind().name(), "Choose")));
    blocks.add(Layout.input(WHAT, "What changes?", "", text("scope.what", ask.what(), false)));
    if (!start.items().isEmpty()) {
      blocks.add(
          Layout.optional(
              ITEM,
              "Which item?",
              "For taking out, swapping or changing one.",
              select("scope.item", items(start), Long.toString(ask.itemId()), "An item")));
    }
    blocks.add(
        Layout.input(
            WHY,
            "Why now?",
            "What makes it urgent in this sprint? Engineering decides on this.",
            text("scope.why", ask.whyNow(), true)));
    blocks.addAll(room(start, ask.leaves()));
    blocks.addAll(rest(ask));
    if (start.gated() && about.request() == 0) {
      blocks.add(
          Layout.optional(
              GROUND,
              "Does it have to begin at once?",
              "For an incident, security or the law alone. Leads are asked afterwards; it counts.",
              select("scope.ground", grounds(), "", "No, it waits for the decision")));
    }
    var title = about.request() == 0 ? "Scope change" : "Change the request";
    return Forms.toSend(Ids.FORM, title, "Send", about, blocks);
  }

  private static String intro(Start start) {
    var sprint = start.sprint();
    return start.gated()
        ? "The scope of Sprint %d of %s is locked. A lead who is not you decides."
            .formatted(sprint.number(), Phrases.name(start.team()))
        : "The scope of Sprint %d of %s is not locked: this is recorded as planning and applied."
            .formatted(sprint.number(), Phrases.name(start.team()));
  }

  private static List<LayoutBlock> room(Start start, Leaves leaves) {
    var options = new ArrayList<OptionObject>();
    options.add(Layout.option("Nothing, and that is why I ask", NOTHING));
    start.items().forEach(item -> options.add(option(item)));
    options.add(Layout.option("Something else: I say it below", IN_WORDS));
    var chosen =
        switch (leaves.how()) {
          case UNSAID -> "";
          case NOTHING -> NOTHING;
          case WORDS -> IN_WORDS;
          case ITEM -> Long.toString(leaves.itemId());
        };
    var words = leaves.how() == Leaves.How.WORDS ? leaves.words() : "";
    return Layout.blocks(
        Layout.optional(
            LEAVES,
            "What leaves to make room?",
            "Needed unless something is taken out or swapped anyway.",
            select("scope.leaves", options, chosen, "Choose")),
        Layout.optional(
            LEAVES_WORDS,
            "What leaves, in your words",
            "",
            text("scope.leaves_words", words, false)));
  }

  private static List<LayoutBlock> rest(Ask ask) {
    var day = DatePickerElement.builder().actionId("scope.needed");
    ask.neededBy().ifPresent(needed -> day.initialDate(needed.toString()));
    return Layout.blocks(
        Layout.optional(SIZE, "Rough size", "About 3 days.", text("scope.size", ask.size(), false)),
        Layout.optional(
            EVIDENCE,
            "Evidence or metric",
            "A link that begins with https://",
            text("scope.evidence", ask.evidence(), false)),
        Layout.optional(NEEDED, "Needed by", "", day.build()));
  }

  private static List<OptionObject> kinds() {
    return List.of(
        Layout.option("Add something", Kind.ADD.name()),
        Layout.option("Take an item out", Kind.REMOVE.name()),
        Layout.option("Swap an item for something else", Kind.SWAP.name()),
        Layout.option("Change an item", Kind.CHANGE.name()));
  }

  private static List<OptionObject> grounds() {
    return List.of(
        Layout.option("Yes, an incident", Ground.INCIDENT.name()),
        Layout.option("Yes, security", Ground.SECURITY.name()),
        Layout.option("Yes, the law", Ground.LEGAL.name()));
  }

  private static List<OptionObject> items(Start start) {
    return start.items().stream().map(RequestModal::option).toList();
  }

  private static OptionObject option(Item item) {
    return Layout.option(item.what(), Long.toString(item.id()));
  }

  private static StaticSelectElement select(
      String actionId, List<OptionObject> options, String chosen, String placeholder) {
    var select =
        StaticSelectElement.builder()
            .actionId(actionId)
            .placeholder(Layout.plain(placeholder))
            .options(options);
    options.stream()
        .filter(option -> option.getValue().equals(chosen))
        .findFirst()
        .ifPresent(select::initialOption);
    return select.build();
  }

  private static PlainTextInputElement text(String actionId, String typed, boolean isLong) {
    var input = PlainTextInputElement.builder().actionId(actionId).multiline(isLong);
    if (!typed.isEmpty()) {
      input.initialValue(typed);
    }
    return input.build();
  }
}
