package io.plumbline.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionId;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.util.Optional;

/** The presses about actions: in the list, on Home, under reminders, where an owner is wanted. */
final class ActionButtons {
  private final ActionDesk desk;
  private final ActionLists lists;
  private final ChangeAction changeAction;

  ActionButtons(ActionDesk desk, ActionLists lists, ChangeAction changeAction) {
    this.desk = desk;
    this.lists = lists;
    this.changeAction = changeAction;
  }

  void register(App app) {
    app.blockAction(Ids.EACH_OPEN, (request, context) -> open(request, false));
    app.blockAction(Ids.EACH_MORE, (request, context) -> open(request, false));
    app.blockAction(Ids.EACH_INSTEAD, (request, context) -> open(request, true));
    app.blockAction(Ids.LIST_PAGE, (request, context) -> turn(request));
    app.blockAction(Ids.LIST_PAGE_BACK, (request, context) -> turn(request));
    app.blockAction(Ids.LIST_FILTER, (request, context) -> turn(request));
    app.blockAction(Ids.EACH_NEW_OWNER, (request, context) -> newOwner(request));
  }

  private Response open(BlockActionRequest request, boolean isInstead)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var asked =
        Pressed.about(request, On.class)
            .flatMap(
                on ->
                    desk.look(
                        on.actionIn(caller.workspace()),
                        (action, team) -> form(on, action, team, caller.member())))
            .orElseGet(() -> new Asked.Refused(ActionWords.OLD));
    if (asked instanceof Asked.Form form) {
      if (!isInstead) {
        return Modals.open(request, form.view());
      }
      Modals.update(request, form.view());
    } else if (asked instanceof Asked.Refused refused) {
      Privately.answer(request, Privately.sentence(refused.sentence()));
    }
    return request.getContext().ack();
  }

  /** A form, or why there is none. */
  private sealed interface Asked {
    record Form(View view) implements Asked {}

    record Refused(String sentence) implements Asked {}
  }

  private Asked form(On on, Action action, Team team, MemberId viewer) {
    boolean mayRead = !action.origin().isConfidential();
    if (!mayRead && !ChangeAction.isAllowed(action, team, viewer)) {
      return new Asked.Refused(ActionWords.notAllowed(action, team));
    }
    var changes = desk.actions().changes(action.ref());
    if (!action.isOpen()) {
      ActionChange last = changes.get(changes.size() - 1);
      var overtaken = new ChangeAction.Outcome.Overtaken(action, last);
      return new Asked.Refused(ActionWords.overtaken(overtaken, viewer));
    }
    return ChangeAction.isAllowed(action, team, viewer)
        ? new Asked.Form(DeedModal.render(on, action, changes, viewer, desk.today(team)))
        : new Asked.Refused(ActionWords.notAllowed(action, team));
  }

  private Response turn(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var view =
        Pressed.about(request, ActionList.Part.class)
            .flatMap(
                part ->
                    desk.teams()
                        .find(new TeamId(caller.workspace(), part.team()))
                        .filter(team -> team.roster().includes(caller.member()))
                        .map(team -> lists.at(team, part, caller.member())));
    if (view.isPresent()) {
      Modals.update(request, view.get());
    } else {
      Privately.answer(request, Privately.sentence(ActionWords.OLD_LIST));
    }
    return request.getContext().ack();
  }

  private Response newOwner(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var press = request.getPayload().getActions().get(0);
    var owner = Optional.ofNullable(press.getSelectedUser()).map(MemberId::new);
    var seen = Ids.seen(press.getActionId());
    if (owner.isPresent() && seen.isPresent()) {
      var id = new ActionId(caller.workspace(), seen.get().action());
      var deed = new Deed.HandOver(owner.get(), "");
      var outcome =
          changeAction.change(id, seen.get().version(), deed, caller.member(), caller.key());
      var why = refusal(outcome, caller.member());
      if (why.isPresent()) {
        Privately.answer(request, Privately.sentence(why.get()));
      }
    }
    return request.getContext().ack();
  }

  private static Optional<String> refusal(ChangeAction.Outcome outcome, MemberId viewer) {
    return outcome.fold(
        new ChangeAction.Cases<>(
            changed -> Optional.empty(),
            flawed ->
                flawed.flaws().stream()
                    .map(flaw -> ActionWords.flaw(flaw) + " Nothing has changed.")
                    .findFirst(),
            notAllowed -> Optional.of(ActionWords.notAllowed(notAllowed)),
            overtaken -> Optional.of(ActionWords.overtaken(overtaken, viewer)),
            () -> Optional.of(ActionWords.OLD)));
  }
}
