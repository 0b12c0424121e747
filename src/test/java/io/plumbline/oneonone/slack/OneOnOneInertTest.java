package io.plumbline.oneonone.slack;

import static io.plumbline.oneonone.slack.ShownTalks.AT;
import static io.plumbline.oneonone.slack.ShownTalks.PAIR;
import static io.plumbline.oneonone.slack.ShownTalks.team;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;

import io.plumbline.oneonone.Asking.State;
import io.plumbline.oneonone.Plan;
import io.plumbline.testing.Hostile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every view of a 1:1 with hostile text in each place where people's text can stand. */
final class OneOnOneInertTest {
  @Test
  void messages() {
    Hostile.message(
        typed ->
            TopicsCard.render(ShownTalks.prepared(typed, State.ASKED, State.ASKED), PRIYA, false));
    Hostile.message(typed -> AgendaCard.render(ShownTalks.open(typed)));
    Hostile.message(typed -> SummaryCard.render(ShownTalks.held(typed)));
  }

  @Test
  void forms_and_lists() {
    Hostile.view(typed -> TopicModal.add(team(), LENA, typed));
    Hostile.view(
        typed -> TopicModal.change(team(), PAIR, ShownTalks.topic(8, PRIYA, typed, false)));
    Hostile.view(
        typed -> {
          var topics = List.of(ShownTalks.topic(8, PRIYA, typed, false));
          var own = new TopicsModal.Own(team(), PAIR, PRIYA, topics, topics);
          return TopicsModal.render(own, Optional.of(new Plan.Place(71, AT, false)));
        });
    Hostile.view(typed -> MinutesModal.render(ShownTalks.open(typed), 0));
    Hostile.view(typed -> MinutesModal.render(ShownTalks.held(typed), 0));
  }
}
