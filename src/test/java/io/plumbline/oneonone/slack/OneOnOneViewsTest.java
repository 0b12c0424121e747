package io.plumbline.oneonone.slack;

import static io.plumbline.oneonone.slack.ShownTalks.AT;
import static io.plumbline.oneonone.slack.ShownTalks.PAIR;
import static io.plumbline.oneonone.slack.ShownTalks.TUESDAY;
import static io.plumbline.oneonone.slack.ShownTalks.team;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.oneonone.Asking.State;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.Two;
import io.plumbline.slack.Rendered;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.testing.BlockLimits;
import io.plumbline.testing.Golden;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OneOnOneViewsTest {
  private static final Optional<Plan.Place> NEXT = Optional.of(new Plan.Place(71, AT, false));

  @Test
  void the_question_for_topics() {
    message("topics_asked", asked(State.ASKED, State.ASKED, ""));
    message("topics_brought", asked(State.ASKED, State.ASKED, "The launch date"));
    message("topics_nothing", asked(State.NOTHING, State.ASKED, ""));
    message("topics_other_away", asked(State.ASKED, State.AWAY, "The launch date"));
    var skipped = ShownTalks.prepared("", State.ASKED, State.ASKED);
    message("topics_skipped", TopicsCard.render(skipped, PRIYA, true));
  }

  private static Rendered.Message asked(State priya, State lena, String own) {
    return TopicsCard.render(ShownTalks.prepared(own, priya, lena), PRIYA, false);
  }

  @Test
  void what_the_question_turns_into() {
    message("topics_open", TopicsCard.render(ShownTalks.openAndEmpty(), PRIYA, false));
    for (var ending : Ending.values()) {
      var by = ending == Ending.ENDED || ending == Ending.NOT_MET ? LENA : null;
      var text = TopicsCard.render(ShownTalks.over(ending, by), PRIYA, false).text();
      assertThat(text).contains("<@ULENA>").doesNotContain("%s");
    }
    message("topics_not_held", TopicsCard.render(ShownTalks.over(Ending.AWAY, null), PRIYA, false));
  }

  @Test
  void the_agenda() {
    message("agenda_open", AgendaCard.render(ShownTalks.open("The launch date of gift cards")));
    message("agenda_empty", AgendaCard.render(ShownTalks.openAndEmpty()));
  }

  @Test
  void the_summary() {
    message("summary_held", SummaryCard.render(ShownTalks.held("The launch date of gift cards")));
    var before = ShownTalks.held("The launch date of gift cards", false);
    message("summary_of_one_before", SummaryCard.render(before));
    message("summary_not_held", SummaryCard.render(ShownTalks.over(Ending.NOT_MET, LENA)));
  }

  @Test
  void whether_they_met() {
    message("met_asked", MetCard.render(ShownTalks.openAndEmpty()));
    message("met_said", MetCard.render(ShownTalks.over(Ending.NOT_MET, LENA)));
  }

  @Test
  void what_exports_hold() {
    message("consent_nobody", ConsentCard.render(team(), PAIR));
    message("consent_one", ConsentCard.render(team(), agreed(true, false)));
    message("consent_both", ConsentCard.render(team(), agreed(true, true)));
  }

  private static Pair agreed(boolean priya, boolean lena) {
    return new Pair(PAIR.id(), PAIR.team(), PRIYA, LENA, priya ? AT : null, lena ? AT : null);
  }

  @Test
  void forms() {
    Golden.view("oneonone", "topic_new", TopicModal.add(team(), LENA, ""));
    var topic = ShownTalks.topic(8, PRIYA, "The launch date", false);
    Golden.view("oneonone", "topic_change", TopicModal.change(team(), PAIR, topic));
    var talk = ShownTalks.openAndEmpty().talk();
    Golden.view("oneonone", "note", NoteModal.render(talk, Note.Kind.NOTE));
    Golden.view("oneonone", "note_decision", NoteModal.render(talk, Note.Kind.DECISION));
    Golden.view("oneonone", "action", ActionModal.render(talk, LENA, TUESDAY));
    var two = Optional.of(new Two(PRIYA, LENA));
    Golden.view(
        "oneonone",
        "settings",
        SettingsModal.render(weekly(), two, Optional.of(agreed(false, true)), PRIYA));
    Golden.view(
        "oneonone",
        "settings_of_another",
        SettingsModal.render(team(), two, Optional.empty(), LENA));
  }

  private static Team weekly() {
    var old = team();
    return new Team(
        old.id(),
        old.name(),
        old.channel(),
        old.roster(),
        old.calendar(),
        old.sprints(),
        Map.of(Ritual.ONE_ON_ONE, DefaultRhythms.of(Ritual.ONE_ON_ONE, old.sprints())),
        old.version());
  }

  @Test
  void lists() {
    var topics = List.of(ShownTalks.topic(8, PRIYA, "The launch date", false));
    var own = new TopicsModal.Own(team(), PAIR, PRIYA, topics, topics);
    Golden.view("oneonone", "topics_list", TopicsModal.render(own, NEXT));
    var none = new TopicsModal.Own(team(), PAIR, PRIYA, List.of(), List.of());
    Golden.view("oneonone", "topics_none", TopicsModal.render(none, Optional.empty()));
    var held = ShownTalks.held("x").talk();
    var missed = ShownTalks.over(Ending.NEVER_SAID, null).talk();
    Golden.view(
        "oneonone", "history", HistoryModal.render(team(), PRIYA, List.of(held, missed), 17, 0));
    Golden.view("oneonone", "history_none", HistoryModal.render(team(), PRIYA, List.of(), 0, 0));
    Golden.view(
        "oneonone", "minutes", MinutesModal.render(ShownTalks.held("The launch\n*date*"), 0));
  }

  @Test
  void when_the_next_is() {
    var two = new Two(PRIYA, LENA);
    message("next_own", NextCard.render(team(), two, NEXT, PRIYA));
    message("next_none", NextCard.render(team(), two, Optional.empty(), ELI));
  }

  @Test
  void much_of_everything_stays_within_slacks_sizes() {
    var words = "<!channel> *&* ".repeat(200);
    var open = ShownTalks.open(words);
    var many = much(open, words);

    assertThat(problems(AgendaCard.render(many))).isEmpty();
    var held = ShownTalks.held(words);
    var manyHeld = much(held, words);
    assertThat(problems(SummaryCard.render(manyHeld))).isEmpty();
    assertThat(problems(SummaryCard.render(much(ShownTalks.held(words, false), words)))).isEmpty();
    var first = MinutesModal.render(manyHeld, 0);
    assertThat(BlockLimits.problems(Golden.json(first), "modal")).isEmpty();
    assertThat(Golden.json(MinutesModal.render(manyHeld, 99)).toString()).contains("oneonone.turn");
  }

  private static List<String> problems(Rendered.Message message) {
    var drawn = JsonNodeFactory.instance.objectNode();
    drawn.put("text", message.text());
    drawn.set("blocks", Golden.json(message.blocks()));
    return BlockLimits.problems(drawn, "message");
  }

  private static Shown much(Shown some, String words) {
    var topics =
        IntStream.range(0, 60).mapToObj(i -> ShownTalks.topic(100 + i, PRIYA, words, false));
    var lines =
        IntStream.range(1, 61)
            .mapToObj(i -> new Line(i, "key-" + i, "Surprise", words, null, AT, i % 2 == 0));
    var notes =
        IntStream.range(0, 60).mapToObj(i -> new Note(i, Note.Kind.DECISION, words, LENA, AT));
    return new Shown(
        some.team(),
        some.talk(),
        some.talk().isOver() ? List.of() : topics.toList(),
        lines.toList(),
        notes.toList(),
        some.actions(),
        some.earlier().isEmpty() ? List.of() : Collections.nCopies(1, some.earlier().get(0)),
        List.of(),
        some.takesWords(),
        TUESDAY);
  }

  private static void message(String name, Rendered.Message message) {
    Golden.message("oneonone", name, message);
  }
}
