package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.oneonone.Pair;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** Says to the two which of them agree that exports hold their words, and lets each change it. */
final class ConsentCard {
  private ConsentCard() {}

  static Rendered.Message render(Team team, Pair pair) {
    var says = says(team, pair);
    return new Rendered.Message(
        says,
        List.<LayoutBlock>of(
            Layout.section(says),
            Layout.actions(
                "oneonone.consent",
                Layout.button(Ids.AGREE, "I agree", On.pair(pair)),
                Layout.button(Ids.DISAGREE, "I do not agree", On.pair(pair)))));
  }

  static String says(Team team, Pair pair) {
    var agree = pair.both().stream().filter(pair::agrees).toList();
    var name = Phrases.name(team);
    if (agree.isEmpty()) {
      return "Exports of %s say that your 1:1s took place, and nothing of what they say."
          .formatted(name);
    }
    return pair.isOpenToExport()
        ? "%s agree: exports of %s hold what your 1:1s say. Either of you can take that back at any time."
            .formatted(Phrases.allOf(agree), name)
        : "%s agrees that exports of %s hold what your 1:1s say. It takes both of you; until then they do not."
            .formatted(Mrkdwn.member(agree.get(0)), name);
  }

  /** The same to one of the two, in a form. */
  static LayoutBlock inForm(Team team, Pair pair, MemberId viewer) {
    boolean agrees = pair.agrees(viewer);
    var button =
        agrees
            ? Layout.button(Ids.DISAGREE, "Take it back", On.pair(pair))
            : Layout.button(Ids.AGREE, "I agree", On.pair(pair));
    return Layout.section("oneonone.consent", says(team, pair), button);
  }
}
