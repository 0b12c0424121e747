package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.action.Action;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** What a team promised, soonest due first. */
final class ActionList {
  private ActionList() {}

  static Rendered.Message render(Team team, List<Action> actions, int most) {
    if (actions.isEmpty()) {
      var none = "%s has no action yet.".formatted(RetroWords.name(team));
      return new Rendered.Message(none, Layout.blocks(Layout.section(none)));
    }
    var intro = "The actions of %s, soonest due first:".formatted(RetroWords.name(team));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(intro));
    blocks.add(Lines.actions(actions.subList(0, Math.min(most, actions.size()))));
    if (actions.size() > most) {
      blocks.add(Layout.context("and more"));
    }
    var text = new StringBuilder(intro);
    actions.stream().limit(most).forEach(action -> text.append("\n").append(line(action)));
    return new Rendered.Message(Limits.cut(text.toString(), Limits.MESSAGE_TEXT), blocks);
  }

  private static String line(Action action) {
    return "%s, %s, due %s"
        .formatted(RetroWords.excerpt(action.what()), Mrkdwn.member(action.owner()), action.due());
  }
}
