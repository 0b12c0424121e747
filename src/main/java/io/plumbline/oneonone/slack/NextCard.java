package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.Two;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Optional;

/** When a team's next 1:1 is and who holds it, with what can be done about it. */
final class NextCard {
  private NextCard() {}

  static Rendered.Message render(Team team, Two two, Optional<Plan.Place> next, MemberId viewer) {
    var who = Mrkdwn.member(two.manager()) + " and " + Mrkdwn.member(two.lead());
    var says =
        next.map(
                place ->
                    "The next 1:1 of %s, held by %s: %s."
                        .formatted(Phrases.name(team), who, Phrases.moment(place.at(), team)))
            .orElseGet(
                () ->
                    "No 1:1 of %s is planned. `/plumbline team` says how often it is held."
                        .formatted(Phrases.name(team)));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(says));
    var buttons = buttons(team, two, next, viewer);
    if (buttons.length > 0) {
      blocks.add(Layout.actions("oneonone.next", buttons));
    }
    return new Rendered.Message(says, blocks);
  }

  private static BlockElement[] buttons(
      Team team, Two two, Optional<Plan.Place> next, MemberId viewer) {
    var all = new ArrayList<BlockElement>();
    if (two.manager().equals(viewer) || two.lead().equals(viewer)) {
      all.add(Layout.primary(Ids.ADD_TOPIC, "Add a topic", On.team(team)));
    }
    if (next.isPresent() && team.roster().runsRituals(viewer)) {
      long occurrence = next.get().occurrence();
      all.add(RitualButtons.move(team, occurrence, "1:1"));
      all.add(RitualButtons.skip(team, occurrence, "1:1"));
    }
    return all.toArray(BlockElement[]::new);
  }
}
