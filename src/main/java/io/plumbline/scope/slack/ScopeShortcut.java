package io.plumbline.scope.slack;

import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.TeamPicker;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** <i>Request a scope change</i>, from anywhere; who is in several teams chooses one first. */
final class ScopeShortcut implements GlobalShortcutHandler {
  private static final int MOST = 50;

  private final Teams teams;
  private final ScopeDesk desk;

  ScopeShortcut(Teams teams, ScopeDesk desk) {
    this.teams = teams;
    this.desk = desk;
  }

  @Override
  public Response apply(GlobalShortcutRequest request, GlobalShortcutContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var own = teams.of(caller.workspace(), caller.member());
    return Modals.openForShortcut(context, caller, form(own));
  }

  private View form(List<Team> own) {
    if (own.isEmpty()) {
      return Privately.note(Privately.sentence(TeamPicker.NO_TEAM));
    }
    return own.size() == 1
        ? RequestModal.blank(RequestModal.Start.of(desk, own.get(0)), "")
        : which(own);
  }

  private static View which(List<Team> own) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("Which team is it about?"));
    for (var team : own.subList(0, Math.min(MOST, own.size()))) {
      var about = new ScopeModal.About(team.id().value());
      blocks.add(
          Layout.section(
              "scope.team_" + about.team(),
              "*%s*".formatted(Phrases.name(team)),
              Layout.button(Ids.TEAM + "." + about.team(), "This one", Payloads.write(about))));
    }
    return Forms.toRead(Ids.VIEW, "Scope change", new ScopeModal.About(0), blocks);
  }
}
