package io.plumbline.decision.slack;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static io.plumbline.decision.DecisionWorld.PAT;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.DecisionWorld;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.slack.Rendered;
import io.plumbline.testing.BlockLimits;
import io.plumbline.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DecisionViewsTest {
  private final DecisionWorld world = new DecisionWorld();
  private final DecisionDesk desk =
      new DecisionDesk(world.decisions, world.decisions, world.teams, world.clock);
  private final DecisionLists lists = new DecisionLists(desk);
  private final Decision decision = world.recorded(draft(), ELI);

  private static DecisionDraft draft() {
    var text =
        new DecisionText(
            "Cache prices for an hour",
            "Each page asks the price service four times, and it answers in 300 ms.",
            "A cache of one hour in front of the price service.",
            "A faster database: three weeks. Asking once a page: the basket needs it later.",
            "A new price shows up to an hour late.");
    return new DecisionDraft(text, Effect.LESS, MONDAY, null);
  }

  @Test
  void cards_while_product_has_not_answered() {
    Golden.message("decision", "card_waiting", DecisionCard.inChannel(shown()));
    Golden.message("decision", "ask_waiting", DecisionCard.toMember(shown(), PRIYA));
    assertThat(DecisionCard.buttons(shown(), LENA)).as("no answer of a lead").hasSize(1);
  }

  @Test
  void cards_after_the_answer_say_the_same_everywhere() {
    world.answer(decision, Answer.LETS_TALK, PRIYA);
    Golden.message("decision", "card_to_talk", DecisionCard.inChannel(shown()));
    Golden.message("decision", "ask_to_talk", DecisionCard.toMember(shown(), PRIYA));
    Golden.message("decision", "thread", DecisionMessages.talk(shown()).orElseThrow());
    world.answer(decision, Answer.I_KNOW, PRIYA);
    Golden.message("decision", "card_known", DecisionCard.inChannel(shown()));
    assertThat(json(DecisionCard.toMember(shown(), PRIYA)))
        .isEqualTo(json(DecisionCard.inChannel(shown())));
  }

  private static String json(Rendered.Message message) {
    return Golden.json(message.blocks()).toString();
  }

  @Test
  void a_card_says_who_has_left_and_that_it_was_late_and_superseded() {
    world.withProductManagers(PAT);
    Golden.message("decision", "card_moved_on", DecisionCard.inChannel(shown()));
    world.withProductManagers();
    Golden.message("decision", "card_nobody", DecisionCard.inChannel(shown()));
    Golden.message("decision", "nobody", DecisionMessages.nobody(shown()));
    var late = new DecisionDraft(draft().text(), Effect.MORE, MONDAY.minusDays(20), decision.id());
    var second = world.recorded(late, LENA);
    Golden.message("decision", "card_superseded", DecisionCard.inChannel(shown()));
    Golden.message("decision", "card_late", DecisionCard.inChannel(shown(second)));
  }

  @Test
  void reminders() {
    Golden.message(
        "decision", "reminder", DecisionMessages.reminder(shown(), PRIYA, Optional.empty()));
    world.withProductManagers(PAT);
    Golden.message(
        "decision", "reminder_moved", DecisionMessages.reminder(shown(), PAT, Optional.of(PRIYA)));
    world.answer(decision, Answer.I_KNOW, PAT);
    Golden.message(
        "decision", "reminder_over", DecisionMessages.reminder(shown(), PAT, Optional.of(PRIYA)));
    Golden.message("decision", "nobody_over", DecisionMessages.nobody(shown()));
  }

  @Test
  void forms_and_lists() {
    Golden.view("decision", "form", lists.form(world.team(), DecisionModal.Start.BLANK));
    Golden.view(
        "decision",
        "form_supersedes",
        lists.form(world.team(), new DecisionModal.Start("", decision)));
    Golden.view("decision", "detail_to_product", lists.detail(shown(), PRIYA));
    Golden.view("decision", "detail_to_engineer", lists.detail(shown(), ELI));
    world.recorded(Effect.NOTHING);
    Golden.view("decision", "list", lists.list(world.team(), 0).orElseThrow());
  }

  @Test
  void home() {
    Golden.view(
        "decision",
        "home_waiting",
        home(
            new DecisionsToKnow(world.decisions)
                .render(world.team(), PRIYA, DecisionWorld.MONDAY_TEN)));
    assertThat(
            new DecisionsToKnow(world.decisions)
                .render(world.team(), LENA, DecisionWorld.MONDAY_TEN))
        .isEmpty();
    var figures = new ArrayList<LayoutBlock>();
    figures.addAll(DecisionFigures.render(world.team(), new Decisions.Tally(7, 3, 1)));
    figures.addAll(DecisionFigures.render(world.team(), new Decisions.Tally(1, 0, 0)));
    Golden.view("decision", "home_figures", home(figures));
    assertThat(DecisionFigures.render(world.team(), new Decisions.Tally(0, 0, 0))).isEmpty();
  }

  private static View home(List<LayoutBlock> blocks) {
    return View.builder().type("home").blocks(blocks).build();
  }

  @Test
  void the_longest_texts_fit_and_three_hundred_decisions_fill_pages() {
    var much = "<!channel> *&_ ".repeat(200);
    var text = new DecisionText("&".repeat(150), much, much, much, "<>".repeat(500));
    for (int i = 0; i < 300; i++) {
      world.recorded(new DecisionDraft(text, Effect.LESS, MONDAY, null), ELI);
    }
    var last = desk.look(world.decisions.find(world.team().id(), 301).orElseThrow().id());
    var card = DecisionCard.toMember(last.orElseThrow(), PRIYA);
    assertThat(BlockLimits.problems(message(card), "message")).isEmpty();
    var detail = Golden.json(lists.detail(last.orElseThrow(), PRIYA));
    assertThat(BlockLimits.problems(detail, "modal")).isEmpty();
    assertThat(detail.toString()).contains(much.strip());
    var form = Golden.json(lists.form(world.team(), new DecisionModal.Start("", decision)));
    assertThat(BlockLimits.problems(form, "modal")).isEmpty();
    for (int page = 0; page < 21; page++) {
      var list = Golden.json(lists.list(world.team(), page).orElseThrow());
      assertThat(BlockLimits.problems(list, "modal")).isEmpty();
    }
  }

  private static JsonNode message(Rendered.Message message) {
    var drawn = new JsonMapper().createObjectNode();
    drawn.put("text", message.text());
    drawn.set("blocks", Golden.json(message.blocks()));
    return drawn;
  }

  private Shown shown() {
    return shown(decision);
  }

  private Shown shown(Decision seen) {
    return desk.look(seen.id()).orElseThrow();
  }
}
