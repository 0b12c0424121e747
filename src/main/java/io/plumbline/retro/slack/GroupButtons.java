package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.retro.GroupCards;
import io.plumbline.retro.OpenVoting;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.function.BiFunction;

/** The presses while cards are grouped: on the board, and in the view of the groups. */
final class GroupButtons {
  private final GroupCards groups;
  private final OpenVoting openVoting;
  private final GroupViews views;

  GroupButtons(GroupCards groups, OpenVoting openVoting, GroupViews views) {
    this.groups = groups;
    this.openVoting = openVoting;
    this.views = views;
  }

  void register(App app) {
    on(app, Ids.GROUP_CARDS, On.class, (on, at) -> views.groups(at.retro(on), at.by.member()));
    on(app, Ids.GROUPS_PAGE, On.class, (on, at) -> turned(on, at, ""));
    on(app, Pages.back(Ids.GROUPS_PAGE), On.class, (on, at) -> turned(on, at, ""));
    on(
        app,
        Ids.PICK_CARDS,
        On.class,
        (on, at) -> Answer.redraw(views.pick(at.retro(on), at.by.member(), on.page())));
    on(app, Ids.UNDO_GROUPING, On.class, this::undo);
    on(app, Ids.OPEN_VOTING, On.class, this::openVoting);
    on(app, Ids.GROUP_ALIKE, Picks.class, this::groupAlike);
    on(app, Ids.KEEP_APART, Picks.class, this::keepApart);
    on(app, Ids.GROUP_MENU, GroupDeedChoice.Chosen.class, this::menu);
  }

  /**
   * Who pressed, and where.
   *
   * @param inView whether it was in the view of the groups, which is then drawn again
   */
  private record Spot(Caller by, boolean inView) {
    RetroId retro(On on) {
      return on.retroIn(by.workspace());
    }
  }

  private static <T extends Record> void on(
      App app, String id, Class<T> type, BiFunction<T, Spot, Answer> handler) {
    app.blockAction(Ids.each(id), (request, context) -> answer(request, type, handler));
  }

  private static <T extends Record> Response answer(
      BlockActionRequest request, Class<T> type, BiFunction<T, Spot, Answer> handler)
      throws IOException, SlackApiException {
    var view = request.getPayload().getView();
    var spot = new Spot(Caller.of(request), view != null && "modal".equals(view.getType()));
    return Pressed.about(request, type)
        .map(about -> handler.apply(about, spot))
        .orElseGet(() -> Answer.say(RetroWords.OLD))
        .send(request);
  }

  private Answer groupAlike(Picks picks, Spot at) {
    var workspace = at.by.workspace();
    var id = picks.retroIn(workspace);
    var outcome = groups.merge(id, picks.in(workspace), null, at.by.member(), at.by.key());
    return answered(outcome, id, picks.page(), at);
  }

  private Answer keepApart(Picks picks, Spot at) {
    var workspace = at.by.workspace();
    var id = picks.retroIn(workspace);
    var outcome = groups.keepApart(id, picks.in(workspace), at.by.member(), at.by.key());
    return answered(outcome, id, picks.page(), at);
  }

  /** The topic of the button is the number of the step that the person saw as the last. */
  private Answer undo(On on, Spot at) {
    int seen = (int) Math.min(on.topic(), Integer.MAX_VALUE);
    var outcome = groups.undo(at.retro(on), seen, at.by.member(), at.by.key());
    return answered(outcome, at.retro(on), on.page(), at);
  }

  private Answer openVoting(On on, Spot at) {
    return openVoting
        .open(at.retro(on), at.by.member(), at.by.key())
        .refusal()
        .map(why -> Answer.say(RefusalWords.refusal(why, at.by.member())))
        .orElseGet(Answer::none);
  }

  private Answer menu(GroupDeedChoice.Chosen chosen, Spot at) {
    var workspace = at.by.workspace();
    if (chosen.deed() != GroupDeedChoice.DISSOLVE) {
      return Answer.redraw(views.form(chosen, workspace, at.by.member()));
    }
    var id = chosen.retroIn(workspace);
    var outcome = groups.dissolve(id, chosen.groupIn(workspace), at.by.member(), at.by.key());
    return answered(outcome, id, chosen.page(), at);
  }

  private Answer turned(On on, Spot at, String word) {
    return Answer.redraw(views.again(at.retro(on), at.by.member(), on.page(), word));
  }

  /** On the board a refusal is said and the board shows the rest; the view shows both. */
  private Answer answered(Outcome<?, Refusal> outcome, RetroId id, int page, Spot at) {
    var word = outcome.refusal().map(why -> RefusalWords.refusal(why, at.by.member())).orElse("");
    if (at.inView) {
      return Answer.redraw(views.again(id, at.by.member(), page, word));
    }
    return word.isEmpty() ? Answer.none() : Answer.say(word);
  }
}
