package io.plumbline.action.slack;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.action.ActionWorld.MONDAY;
import static io.plumbline.action.ActionWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionWorld;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Departure;
import io.plumbline.action.Terms;
import io.plumbline.team.Team;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every view of an action with hostile text in each place where people's text can stand. */
final class ActionInertTest {
  @Test
  void lists_and_home() {
    Hostile.view(
        typed ->
            ActionList.render(
                team(typed),
                new ActionList.Part(7, false, 0),
                List.of(open(typed), closed(typed)),
                LENA,
                MONDAY));
    Hostile.blocks(typed -> List.of(ActionSection.block(open(typed), team(typed), MONDAY)));
  }

  @Test
  void forms() {
    for (var form : DeedForm.values()) {
      Hostile.view(
          typed ->
              DeedModal.render(
                  On.alone(form, open(typed)),
                  open(typed),
                  List.of(change(typed, ActionChange.Kind.MOVED)),
                  LENA,
                  MONDAY));
    }
    Hostile.view(typed -> DeedModal.answer("Nothing has changed.", typed));
  }

  @Test
  void messages() {
    for (var action :
        List.<Function<String, Action>>of(ActionInertTest::open, ActionInertTest::closed)) {
      Hostile.message(
          typed ->
              ReminderCard.render(
                  new ReminderCard.Shown(
                      team(typed),
                      action.apply(typed),
                      List.of(change(typed, ActionChange.Kind.MOVED)),
                      ELI,
                      false,
                      MONDAY)));
      Hostile.message(
          typed ->
              OwnerWantedCard.render(
                  new Departure(3, TestTeams.checkout().id(), ELI, MONDAY_TEN),
                  team(typed),
                  List.of(
                      new OwnerWantedCard.Item(
                          action.apply(typed),
                          List.of(change(typed, ActionChange.Kind.HANDED_OVER)))),
                  LENA,
                  MONDAY));
    }
  }

  @Test
  void sentences() {
    for (var kind : ActionChange.Kind.values()) {
      Hostile.sentence(
          typed ->
              ActionWords.overtaken(
                  new ChangeAction.Outcome.Overtaken(open(typed), change(typed, kind)), LENA));
    }
    Hostile.sentence(typed -> ActionWords.notAllowed(open(typed), team(typed)));
  }

  private static Team team(String typed) {
    return TestTeams.team(7, Hostile.asName(typed));
  }

  private static Action open(String typed) {
    var id = TestTeams.checkout().id();
    return new Action(1, id, ActionWorld.RETRO, typed, ELI, FRIDAY, LENA, MONDAY_TEN);
  }

  private static Action closed(String typed) {
    var id = TestTeams.checkout().id();
    return new Action(
        2,
        id,
        ActionWorld.RETRO,
        typed,
        ELI,
        FRIDAY,
        LENA,
        MONDAY_TEN,
        Action.State.DROPPED,
        new Action.Closing(LENA, MONDAY_TEN, typed),
        1);
  }

  private static ActionChange change(String typed, ActionChange.Kind kind) {
    return new ActionChange(
        kind,
        ELI,
        MONDAY_TEN,
        typed,
        new Terms(typed, ELI, MONDAY),
        new Terms(typed, LUIS, FRIDAY));
  }
}
