package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.oneonone.Pair;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's next 1:1 with one's own topics, on the Home of the two who hold it. */
public final class OneOnOneSection implements HomeSection {
  private final OneOnOneDesk desk;

  public OneOnOneSection(OneOnOneDesk desk) {
    this.desk = desk;
  }

  @Override
  public Part part() {
    return Part.COMING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var two = desk.who().two(team);
    if (two.isEmpty() || !(two.get().manager().equals(viewer) || two.get().lead().equals(viewer))) {
      return List.of();
    }
    var other = two.get().manager().equals(viewer) ? two.get().lead() : two.get().manager();
    var pair = desk.now(team, viewer);
    var says =
        "*1:1 with %s · %s* %s\n%s"
            .formatted(
                Mrkdwn.member(other),
                Phrases.name(team),
                when(team, pair.orElse(null)),
                topics(pair.orElse(null), viewer));
    return List.of(
        Layout.section(
            "oneonone.home_" + team.id().value(),
            says,
            Layout.button(Ids.of(Ids.TOPICS, team.id().value()), "Your topics", On.team(team))));
  }

  private String when(Team team, @Nullable Pair pair) {
    if (pair != null && desk.shelves().talks().open(pair).isPresent()) {
      return "is open: its agenda stands in your conversation.";
    }
    return desk.plan()
        .next(team)
        .map(place -> Phrases.moment(place.at(), team))
        .orElse("is not planned.");
  }

  private String topics(@Nullable Pair pair, MemberId viewer) {
    long own =
        pair == null
            ? 0
            : desk.shelves().topics().waiting(pair).stream()
                .filter(topic -> topic.author().equals(viewer))
                .count();
    return own == 0
        ? "You have no topics for it yet."
        : "You bring %s.".formatted(OneOnOneWords.count((int) own, "topic"));
  }
}
