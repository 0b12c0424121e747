package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One's own topics for the next 1:1, each to change or to take back. */
final class TopicsModal {
  private static final int MOST = 40;

  private TopicsModal() {}

  /**
   * What it shows.
   *
   * @param left topics of the viewer that wait for a talk with somebody else
   */
  record Own(Team team, Pair pair, MemberId viewer, List<Topic> topics, List<Topic> left) {}

  static View render(Own own, Optional<Plan.Place> next) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline(own, next)));
    own.topics().stream().limit(MOST).map(TopicsModal::topic).forEach(blocks::add);
    if (own.topics().size() > MOST) {
      blocks.add(Layout.context("and %d more.".formatted(own.topics().size() - MOST)));
    }
    blocks.add(
        Layout.actions(
            "oneonone.topics", Layout.primary(Ids.ADD_TOPIC, "Add a topic", On.team(own.team()))));
    if (!own.left().isEmpty()) {
      blocks.add(left(own));
    }
    return Forms.toRead(
        Ids.TOPICS_VIEW, "Your 1:1 topics", new On.OfTeam(own.team().id().value()), blocks);
  }

  private static String headline(Own own, Optional<Plan.Place> next) {
    var when =
        next.map(place -> ": " + Phrases.moment(place.at(), own.team())).orElse(" is not planned");
    var has =
        own.topics().isEmpty()
            ? "You have no topics for it yet."
            : "You bring %s.".formatted(OneOnOneWords.count(own.topics().size(), "topic"));
    return "*%s · %s*%s. %s"
        .formatted(
            OneOnOneWords.yours(own.pair(), own.viewer()), Phrases.name(own.team()), when, has);
  }

  /** Read aloud the menu says of which topic it is. */
  private static LayoutBlock topic(Topic topic) {
    var menu =
        OverflowMenuElement.builder()
            .actionId(Ids.of(Ids.TOPIC_MENU, topic.id().value()))
            .options(
                List.of(
                    Layout.option("Change", On.topic(topic, On.Topical.CHANGE)),
                    Layout.option("Take back", On.topic(topic, On.Topical.WITHDRAW))))
            .build();
    var says = "• " + OneOnOneWords.line(Limits.cut(topic.words(), OneOnOneWords.CUT));
    return Layout.section("oneonone.topic_" + topic.id().value(), says, menu);
  }

  private static LayoutBlock left(Own own) {
    var says =
        "Of yours, %s for somebody who held the 1:1 with you before. Nobody else has read that."
            .formatted(
                own.left().size() == 1 ? "1 topic waits" : own.left().size() + " topics wait");
    return Layout.section(
        "oneonone.left",
        says,
        Layout.button(Ids.BRING_ALONG, "Bring them along", On.team(own.team())));
  }
}
