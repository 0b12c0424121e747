package io.plumbline.action.slack;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.action.ActionWorld.MONDAY;
import static io.plumbline.action.ActionWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionWorld;
import io.plumbline.action.Deed;
import io.plumbline.action.Departure;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.testing.BlockLimits;
import io.plumbline.testing.Golden;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ActionViewsTest {
  private static final Team TEAM = TestTeams.checkout();
  private static final Departure DEPARTURE = new Departure(3, TEAM.id(), ELI, MONDAY_TEN);

  private final ActionWorld world = new ActionWorld();
  private final Action action = world.agreed("Split the build into two stages", FRIDAY);

  @Test
  void lists() {
    var overdue = world.agreed("Write the runbook", LENA, MONDAY.minusDays(4));
    Golden.view("action", "list_open", list(false, List.of(overdue, action), ELI, 0));
    Golden.view("action", "list_empty", list(false, List.of(), LENA, 0));
    world.change(action, new Deed.Done("It takes 12 minutes now."), ELI);
    world.change(overdue, new Deed.Drop("The service is gone."), PRIYA);
    var closed = List.of(world.now(overdue), world.now(action));
    Golden.view("action", "list_closed", list(true, closed, LENA, 0));
  }

  @Test
  void three_hundred_actions_fill_pages_that_slack_takes() {
    var many = new ArrayList<Action>();
    for (int i = 0; i < 300; i++) {
      many.add(world.agreed("x".repeat(299) + "&", FRIDAY));
    }
    for (int page = 0; page < 20; page++) {
      var view = list(false, many, PRIYA, page);
      assertThat(BlockLimits.problems(Golden.json(view), "modal")).isEmpty();
      assertThat(Golden.json(view).toString()).contains("300 actions of Checkout");
    }
    assertThat(Golden.json(list(false, many, PRIYA, 500)))
        .as("past the end is the last page")
        .isEqualTo(Golden.json(list(false, many, PRIYA, 19)));
  }

  @Test
  void forms() {
    for (var form : DeedForm.values()) {
      Golden.view("action", "form_" + form.name().toLowerCase(Locale.ROOT), form(form));
    }
  }

  @Test
  void a_form_shows_what_happened_before() {
    world.change(action, new Deed.Move(FRIDAY.plusDays(3), "the runner is late"), ELI);
    world.change(world.now(action), new Deed.HandOver(LUIS, ""), LENA);

    Golden.view("action", "form_after_changes", form(DeedForm.DONE));
  }

  @Test
  void reminders() {
    Golden.message("action", "reminder_soon", reminder(ELI, false, MONDAY.plusDays(2)));
    Golden.message("action", "reminder_today", reminder(ELI, false, FRIDAY));
    Golden.message("action", "reminder_overdue", reminder(ELI, false, FRIDAY.plusDays(3)));
    world.change(action, new Deed.Move(FRIDAY.plusDays(7), "the runner is late"), ELI);
    Golden.message("action", "reminder_moved", reminder(ELI, false, FRIDAY));
    world.change(world.now(action), new Deed.HandOver(LUIS, ""), LENA);
    Golden.message("action", "reminder_handed_away", reminder(ELI, false, FRIDAY));
    Golden.message("action", "reminder_handed", reminder(LUIS, true, FRIDAY));
    world.change(world.now(action), new Deed.Done("built"), LUIS);
    Golden.message("action", "reminder_closed", reminder(LUIS, false, FRIDAY));
  }

  @Test
  void an_owner_is_wanted() {
    var runbook = world.agreed("Write the runbook", FRIDAY.plusDays(7));
    Golden.message("action", "owner_wanted", wanted(PRIYA, action, runbook));
    world.change(action, new Deed.HandOver(LUIS, ""), LENA);
    Golden.message("action", "owner_wanted_half", wanted(PRIYA, action, runbook));
    world.change(runbook, new Deed.Drop("not needed"), PRIYA);
    Golden.message("action", "owner_wanted_decided", wanted(LUIS, action, runbook));
    Golden.message("action", "owner_is_back", wanted(LUIS));
  }

  @Test
  void many_actions_without_an_owner_fit_into_one_message() {
    var all = new Action[60];
    for (int i = 0; i < all.length; i++) {
      all[i] = world.agreed("x".repeat(300), FRIDAY);
    }

    var drawn = Golden.json(wanted(PRIYA, all).blocks());

    assertThat(drawn).hasSizeLessThanOrEqualTo(50);
    assertThat(drawn.toString()).contains("60 actions need", "and 40 more");
  }

  @Test
  void home_says_in_words_what_is_overdue() {
    var section = new ActionSection(world.actions);
    world.agreed("Write the runbook", MONDAY.minusDays(1));

    var blocks = section.render(TEAM, ELI, MONDAY_TEN);

    Golden.message("action", "home", new Rendered.Message("Home", blocks));
    assertThat(section.render(TEAM, LENA, MONDAY_TEN)).isEmpty();
  }

  private View list(boolean closed, List<Action> actions, MemberId viewer, int page) {
    var part = new ActionList.Part(TEAM.id().value(), closed, page);
    return ActionList.render(TEAM, part, actions, viewer, MONDAY);
  }

  private View form(DeedForm form) {
    var now = world.now(action);
    return DeedModal.render(On.alone(form, now), now, changes(now), ELI, MONDAY);
  }

  private Rendered.Message reminder(MemberId viewer, boolean handed, LocalDate today) {
    var now = world.now(action);
    return ReminderCard.render(
        new ReminderCard.Shown(TEAM, now, changes(now), viewer, handed, today));
  }

  private Rendered.Message wanted(MemberId viewer, Action... actions) {
    var items = new ArrayList<OwnerWantedCard.Item>();
    for (var each : actions) {
      items.add(new OwnerWantedCard.Item(world.now(each), changes(each)));
    }
    return OwnerWantedCard.render(DEPARTURE, TEAM, items, viewer, MONDAY);
  }

  private List<ActionChange> changes(Action of) {
    return world.actions.changes(of.ref());
  }
}
