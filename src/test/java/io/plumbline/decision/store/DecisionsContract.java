package io.plumbline.decision.store;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.decision.Asking;
import io.plumbline.decision.Askings;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.DecisionWorld;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store of decisions does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionsContract {
  static final Instant NOW = DecisionWorld.MONDAY_TEN;
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("T2");

  abstract Decisions decisions();

  abstract Askings askings();

  abstract TeamId newTeam();

  @Test
  void what_was_written_comes_back_whole() {
    var team = newTeam();
    var text =
        new DecisionText("ü".repeat(150), much("a"), much("😀"), much("<"), "y".repeat(1000));
    var draft = new DecisionDraft(text, Effect.DIFFERENT, MONDAY.minusDays(3), null);

    var added = decisions().add(team, draft, ELI, NOW);

    assertThat(decisions().find(added.id())).contains(added);
    assertThat(decisions().find(team, 1)).contains(added);
    assertThat(decisions().find(team, 2)).isEmpty();
    assertThat(decisions().find(new DecisionId(ELSEWHERE, added.id().value()))).isEmpty();
    assertThat(added)
        .isEqualTo(
            new Decision(
                added.id(),
                team,
                1,
                ELI,
                NOW,
                MONDAY.minusDays(3),
                text,
                Effect.DIFFERENT,
                new Knowledge.Waiting(),
                Decision.Line.ALONE));
  }

  private static String much(String character) {
    return character.repeat(3000);
  }

  @Test
  void each_team_counts_its_own_and_the_newest_comes_first() {
    var team = newTeam();
    var first = add(team, Effect.NOTHING);
    var second = add(team, Effect.LESS);
    var third = add(team, Effect.MORE);

    assertThat(add(newTeam(), Effect.LESS).number()).isEqualTo(1);
    assertThat(decisions().of(team, 0, 10)).containsExactly(third, second, first);
    assertThat(decisions().of(team, 1, 1)).containsExactly(second);
    assertThat(decisions().waiting(team)).containsExactly(second, third);
    assertThat(decisions().tally(team)).isEqualTo(new Decisions.Tally(3, 2, 2));
    assertThat(decisions().tally(newTeam())).isEqualTo(new Decisions.Tally(0, 0, 0));
  }

  @Test
  void a_successor_is_seen_from_both_sides() {
    var team = newTeam();
    var old = add(team, Effect.LESS);
    var successor = decisions().add(team, DecisionWorld.instead(old, Effect.NOTHING), LENA, NOW);

    assertThat(successor.line()).isEqualTo(new Decision.Line(1, 0));
    assertThat(decisions().hold(old.id()).orElseThrow().line()).isEqualTo(new Decision.Line(0, 2));
    assertThat(decisions().inForce(team, 10)).containsExactly(successor);
    assertThat(decisions().waiting(team)).isEmpty();
    assertThat(decisions().tally(team)).isEqualTo(new Decisions.Tally(2, 0, 0));
  }

  @Test
  void an_answer_is_kept_and_the_last_one_is_final() {
    var team = newTeam();
    var decision = add(team, Effect.LESS);
    var talk = new Knowledge.ToTalk(PRIYA, NOW.plusSeconds(60));
    var known = new Knowledge.Known(PRIYA, NOW.plusSeconds(120));

    decisions().answered(decision.id(), talk);
    assertThat(decisions().toTalkAbout(team)).extracting(Decision::knowledge).containsExactly(talk);
    decisions().answered(decision.id(), known);

    assertThat(decisions().find(decision.id()).orElseThrow().knowledge()).isEqualTo(known);
    assertThat(decisions().toTalkAbout(team)).isEmpty();
    assertThat(decisions().tally(team)).isEqualTo(new Decisions.Tally(1, 1, 0));
    assertThatThrownBy(() -> decisions().answered(decision.id(), talk))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void who_was_told_is_remembered_with_their_reminders() {
    var id = add(newTeam(), Effect.LESS).id();
    askings().ask(id, PRIYA, NOW);
    askings().ask(id, LENA, NOW);
    askings().reminded(id, PRIYA, 2);
    askings().left(id, LENA, NOW.plusSeconds(60));

    assertThat(askings().of(id))
        .containsExactly(
            new Asking(PRIYA, NOW, 2, null), new Asking(LENA, NOW, 0, NOW.plusSeconds(60)));
    askings().ask(id, LENA, NOW.plusSeconds(90));
    assertThat(askings().of(id).get(1)).isEqualTo(new Asking(LENA, NOW.plusSeconds(90), 0, null));
    assertThat(askings().of(add(newTeam(), Effect.LESS).id())).isEmpty();
  }

  @Test
  void each_is_woken_when_it_wants_to_be() {
    var one = add(newTeam(), Effect.LESS).id();
    var two = add(newTeam(), Effect.LESS).id();
    askings().wakeAt(one, NOW.plusSeconds(60));
    askings().wakeAt(two, NOW);

    assertThat(askings().waiting(NOW.minusSeconds(1), 10)).isEmpty();
    assertThat(askings().waiting(NOW.plusSeconds(60), 10))
        .extracting(waiting -> waiting.key().id())
        .containsExactly(two.value(), one.value());
    assertThat(askings().waiting(NOW.plusSeconds(60), 1))
        .extracting(Waiting::at)
        .containsExactly(NOW);
    askings().letSleep(two);
    assertThat(askings().waiting(NOW, 10)).isEmpty();
  }

  Decision add(TeamId team, Effect effect) {
    return decisions().add(team, DecisionWorld.draft(effect), ELI, NOW);
  }
}
