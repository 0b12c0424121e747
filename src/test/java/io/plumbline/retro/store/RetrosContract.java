package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Columns.CHANGE;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionDraft;
import io.plumbline.action.Origin;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Note;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Retros;
import io.plumbline.retro.Turn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the rules of retros and actions rely on; run on each database and on the fakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RetrosContract {
  abstract Retros retros();

  abstract Shelves shelves();

  /** A team that is there; a new one with each call. */
  abstract TeamId newTeam();

  @Test
  void a_team_has_one_open_retro_at_most() {
    var team = newTeam();
    var opening = new Opening(team, CHANNEL, MONDAY_THREE, null);

    var first = open(opening);

    assertThat(retros().open(opening)).isEmpty();
    assertThat(retros().openOf(team)).contains(first);
    assertThat(retros().open(new Opening(newTeam(), CHANNEL, MONDAY_THREE, ANA))).isPresent();
    var turn = new Turn(ANA, MONDAY_THREE);
    assertThat(retros().move(first, first.close(turn))).isTrue();
    assertThat(retros().openOf(team)).isEmpty();
    assertThat(retros().open(opening)).isPresent();
  }

  @Test
  void each_phase_comes_back_as_it_was_kept() {
    var team = newTeam();
    var collecting = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA));
    var card = card(team, "builds");
    var voting = collecting.reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(60)));
    var discussing = voting.closeVoting(new Turn(BO, MONDAY_THREE.plusSeconds(120)), card);
    var closed = discussing.close(new Turn(CY, MONDAY_THREE.plusSeconds(180)));

    assertThat(retros().find(collecting.id())).contains(collecting);
    assertThat(retros().move(collecting, voting)).isTrue();
    assertThat(retros().find(voting.id())).contains(voting);
    assertThat(retros().move(voting, discussing)).isTrue();
    assertThat(retros().hold(voting.id())).contains(discussing);
    assertThat(retros().move(discussing, closed)).isTrue();
    assertThat(retros().find(voting.id())).contains(closed);
  }

  @Test
  void a_move_from_a_phase_that_has_passed_does_nothing() {
    var collecting = open(new Opening(newTeam(), CHANNEL, MONDAY_THREE, ANA));
    var first = collecting.reveal(new Turn(ANA, MONDAY_THREE));
    retros().move(collecting, first);

    assertThat(retros().move(collecting, collecting.reveal(new Turn(BO, MONDAY_THREE)))).isFalse();
    assertThat(retros().find(collecting.id())).contains(first);
  }

  @Test
  void no_other_workspace_finds_it() {
    var id = open(new Opening(newTeam(), CHANNEL, MONDAY_THREE, ANA)).id();
    var elsewhere = new RetroId(new WorkspaceId("T2"), id.value());

    assertThat(retros().find(elsewhere)).isEmpty();
    assertThat(retros().hold(elsewhere)).isEmpty();
  }

  @Test
  void finished_is_news_once() {
    var id = open(new Opening(newTeam(), CHANNEL, MONDAY_THREE, ANA)).id();

    assertThat(retros().sayFinished(id, CY, true)).isTrue();
    assertThat(retros().sayFinished(id, CY, true)).isFalse();
    assertThat(retros().finished(id)).containsExactly(CY);
    assertThat(retros().sayFinished(id, CY, false)).isTrue();
    assertThat(retros().sayFinished(id, CY, false)).isFalse();
    assertThat(retros().finished(id)).isEmpty();
  }

  @Test
  void a_deadline_moves_a_retro_on_in_nobodys_name() {
    var collecting = open(new Opening(newTeam(), CHANNEL, MONDAY_THREE, ANA));
    var voting = collecting.reveal(new Turn(null, MONDAY_THREE.plusSeconds(60)));

    assertThat(retros().move(collecting, voting)).isTrue();
    assertThat(retros().find(collecting.id())).contains(voting);
  }

  @Test
  void a_card_waits_is_changed_and_withdrawn_by_its_author_and_then_revealed() {
    var team = newTeam();
    var link = "https://fernhill.slack.com/archives/C1/p1718000015000200";
    var text = new CardText("\uD83D\uDE00".repeat(CardText.MAX_LENGTH));
    var cards = shelves().cards();
    var first = cards.add(team, CY, new CardDraft(FRICTION, text, link), MONDAY_THREE);
    var second = cards.add(team, CY, Checkout.card(CHANGE, "pair more"), MONDAY_THREE);
    var gone = cards.add(team, DI, Checkout.card(CHANGE, "x"), MONDAY_THREE);

    assertThat(cards.waitingByColumn(team)).isEqualTo(Map.of(FRICTION, 1, CHANGE, 2));
    assertThat(cards.waitingOf(team, CY)).containsExactly(first, second);
    assertThat(cards.withdraw(gone.id(), CY)).isFalse();
    assertThat(cards.withdraw(gone.id(), DI)).isTrue();
    assertThat(cards.change(second.id(), DI, Checkout.card(WENT_WELL, "y"))).isFalse();
    assertThat(cards.change(second.id(), CY, Checkout.card(WENT_WELL, "y"))).isTrue();

    var retro = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    assertThat(cards.reveal(team, retro)).isEqualTo(2);

    assertThat(cards.in(retro)).extracting(Card::id).containsExactly(first.id(), second.id());
    assertThat(cards.in(retro).get(0)).isEqualTo(first);
    assertThat(cards.isIn(retro, first.id())).isTrue();
    assertThat(cards.isIn(retro, gone.id())).isFalse();
    assertThat(cards.waitingOf(team, CY)).isEmpty();
    assertThat(cards.change(first.id(), CY, Checkout.card(CHANGE, "late"))).isFalse();
    assertThat(cards.withdraw(first.id(), CY)).isFalse();
    assertThat(cards.reveal(team, retro)).isZero();
  }

  @Test
  void votes_keep_to_the_ballot_and_come_back() {
    var team = newTeam();
    var a = card(team, "a");
    var b = card(team, "b");
    var id = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    var votes = shelves().votes();
    var ballot = new Ballot(3, 2);

    assertThat(votes.cast(id, a, CY, ballot)).isTrue();
    assertThat(votes.cast(id, a, CY, ballot)).isTrue();
    assertThat(votes.cast(id, a, CY, ballot)).isFalse();
    assertThat(votes.cast(id, b, CY, ballot)).isTrue();
    assertThat(votes.cast(id, b, CY, ballot)).isFalse();
    assertThat(votes.cast(id, b, DI, ballot)).isTrue();

    assertThat(votes.of(id, CY)).isEqualTo(Map.of(a, 2, b, 1));
    assertThat(votes.count(id)).isEqualTo(Map.of(a, 2, b, 2));
    assertThat(votes.voters(id)).containsExactlyInAnyOrder(CY, DI);
    assertThat(votes.takeBack(id, a, CY)).isTrue();
    assertThat(votes.takeBack(id, a, DI)).isFalse();
    assertThat(votes.cast(id, b, CY, ballot)).isTrue();
    assertThat(votes.of(id, CY)).isEqualTo(Map.of(a, 1, b, 2));
  }

  @Test
  void notes_come_back_in_their_order() {
    var team = newTeam();
    var topic = card(team, "a");
    var id = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    var first = new Note(topic, CY, new CardText("one"), MONDAY_THREE);
    var second = new Note(topic, DI, new CardText("two"), MONDAY_THREE);

    shelves().notes().add(id, first);
    shelves().notes().add(id, second);

    assertThat(shelves().notes().in(id)).containsExactly(first, second);
  }

  @Test
  void actions_come_back_by_origin_and_by_due_date() {
    var team = newTeam();
    var actions = shelves().actions();
    var later = new ActionDraft("later", CY, LocalDate.of(2026, 12, 24));
    var sooner = new ActionDraft("sooner", DI, LocalDate.of(2026, 12, 4));
    var one = actions.add(team, new Origin("retro", 1), later, ANA, MONDAY_THREE);
    var two = actions.add(team, new Origin("retro", 2), sooner, BO, MONDAY_THREE);

    assertThat(actions.from(team, new Origin("retro", 1))).containsExactly(one);
    assertThat(actions.of(team, 10)).containsExactly(two, one);
    assertThat(actions.of(team, 1)).containsExactly(two);
    assertThat(actions.of(newTeam(), 10)).isEmpty();
  }

  private Retro.Collecting open(Opening opening) {
    return retros().open(opening).orElseThrow();
  }

  private CardId card(TeamId team, String text) {
    return shelves().cards().add(team, CY, Checkout.card(FRICTION, text), MONDAY_THREE).id();
  }
}
