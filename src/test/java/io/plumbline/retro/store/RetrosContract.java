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
import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Opening;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Retros;
import io.plumbline.retro.Turn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the rules of retros and actions rely on; run on each database and on the fakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RetrosContract {
  private static final Instant MONDAY = Instant.parse("2026-11-22T23:00:00Z");

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
    var grouping = collecting.reveal(new Turn(ANA, MONDAY_THREE.plusSeconds(60)));
    var voting = grouping.openVoting(new Turn(BO, MONDAY_THREE.plusSeconds(90)));
    var discussing = voting.closeVoting(new Turn(BO, MONDAY_THREE.plusSeconds(120)), card);
    var closed = discussing.close(new Turn(CY, MONDAY_THREE.plusSeconds(180)));

    assertThat(retros().find(collecting.id())).contains(collecting);
    assertThat(retros().move(collecting, grouping)).isTrue();
    assertThat(retros().find(grouping.id())).contains(grouping);
    assertThat(retros().move(grouping, voting)).isTrue();
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
  void steps_of_grouping_come_back_in_their_order_until_they_are_undone() {
    var team = newTeam();
    var retro = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    var one = card(team, "builds");
    var two = card(team, "slow builds");
    var groupings = shelves().groupings();
    var turn = new Turn(ANA, MONDAY_THREE);
    var later = new Turn(BO, MONDAY_THREE.plusSeconds(60));
    var merged = new GroupDeed(GroupDeed.Kind.MERGED, List.of(one, two), null);
    var named = new GroupDeed(GroupDeed.Kind.NAMED, List.of(one), new GroupTitle("Slow <builds>"));

    assertThat(groupings.steps(retro)).isEmpty();
    assertThat(groupings.add(retro, merged, turn)).isEqualTo(new GroupStep(1, merged, turn));
    groupings.add(retro, named, later);
    assertThat(groupings.steps(retro))
        .containsExactly(new GroupStep(1, merged, turn), new GroupStep(2, named, later));
    assertThat(groupings.steps(new RetroId(new WorkspaceId("T2"), retro.value()))).isEmpty();

    assertThat(groupings.undo(retro, 2, later)).isTrue();
    assertThat(groupings.undo(retro, 2, later)).isFalse();
    assertThat(groupings.undo(retro, 7, later)).isFalse();
    assertThat(groupings.steps(retro)).containsExactly(new GroupStep(1, merged, turn));
    assertThat(groupings.add(retro, named, turn).number()).isEqualTo(3);
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
  void an_anonymous_card_is_found_by_its_author_alone_and_until_the_reveal() {
    var team = newTeam();
    var cards = shelves().cards();
    var named = cards.add(team, CY, Checkout.card(FRICTION, "by name"), MONDAY_THREE);
    var card = cards.addAnonymous(team, CY, Checkout.card(FRICTION, "builds"), MONDAY);
    var other = cards.addAnonymous(team, DI, Checkout.card(CHANGE, "tests"), MONDAY);

    assertThat(card.author()).isEqualTo(new Author.Anonymous());
    assertThat(cards.waitingOf(team, CY)).containsExactly(named, card);
    assertThat(cards.waitingOf(team, DI)).containsExactly(other);
    assertThat(cards.waitingOf(team, ANA)).isEmpty();
    assertThat(cards.waiting(card.id(), CY)).contains(card);
    assertThat(cards.waiting(card.id(), DI)).isEmpty();
    assertThat(cards.change(card.id(), DI, Checkout.card(WENT_WELL, "y"))).isFalse();
    assertThat(cards.withdraw(card.id(), DI)).isFalse();
    assertThat(cards.change(card.id(), CY, Checkout.card(WENT_WELL, "y"))).isTrue();
    assertThat(cards.withdraw(other.id(), DI)).isTrue();
    assertThat(cards.waitingByColumn(team)).isEqualTo(Map.of(FRICTION, 1, WENT_WELL, 1));

    var retro = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    assertThat(cards.reveal(team, retro)).isEqualTo(2);

    var shown = cards.in(retro);
    assertThat(shown).extracting(Card::text).containsExactly("by name", "y");
    assertThat(shown.get(1).id()).isNotEqualTo(card.id());
    assertThat(shown.get(1).author()).isEqualTo(new Author.Anonymous());
    assertThat(shown.get(1).addedAt()).isEqualTo(MONDAY);
    assertThat(cards.waiting(card.id(), CY)).isEmpty();
    assertThat(cards.waiting(shown.get(1).id(), CY)).isEmpty();
    assertThat(cards.change(shown.get(1).id(), CY, Checkout.card(CHANGE, "late"))).isFalse();
    assertThat(cards.waitingOf(team, CY)).isEmpty();
  }

  @Test
  void anonymous_cards_of_the_next_cycle_are_found_again() {
    var team = newTeam();
    var cards = shelves().cards();
    cards.addAnonymous(team, CY, Checkout.card(FRICTION, "first"), MONDAY);
    var first = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA));
    cards.reveal(team, first.id());

    var next = cards.addAnonymous(team, CY, Checkout.card(FRICTION, "second"), MONDAY);

    assertThat(cards.waitingOf(team, CY)).containsExactly(next);
    assertThat(cards.waitingOf(team, DI)).isEmpty();
  }

  @Test
  void another_teams_reveal_leaves_anonymous_cards_with_their_authors() {
    var team = newTeam();
    var other = newTeam();
    var cards = shelves().cards();
    var card = cards.addAnonymous(team, CY, Checkout.card(FRICTION, "builds"), MONDAY);
    cards.addAnonymous(other, CY, Checkout.card(FRICTION, "tests"), MONDAY);

    cards.reveal(other, open(new Opening(other, CHANNEL, MONDAY_THREE, ANA)).id());

    assertThat(cards.waitingOf(team, CY)).containsExactly(card);
  }

  @Test
  void anonymous_cards_are_shown_in_an_order_that_says_nothing() {
    var team = newTeam();
    var cards = shelves().cards();
    var written = IntStream.range(0, 20).mapToObj(i -> "card " + i).toList();
    written.forEach(text -> cards.addAnonymous(team, CY, Checkout.card(FRICTION, text), MONDAY));
    var retro = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();

    cards.reveal(team, retro);

    assertThat(cards.in(retro)).extracting(Card::text).hasSameElementsAs(written);
    assertThat(cards.in(retro)).extracting(Card::text).isNotEqualTo(written);
  }

  @Test
  void an_entry_of_the_record_is_a_card_of_the_team_once() {
    var team = newTeam();
    var cards = shelves().cards();
    var entry =
        new RecordEntry(
            "surprise/1",
            RecordEntry.Kind.SURPRISE,
            new CardText("The provider was down"),
            MONDAY_THREE,
            "https://fernhill.slack.com/archives/C1/p1718000015000200");
    var first = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA));

    assertThat(cards.addFromRecord(team, first.id(), entry)).isTrue();
    assertThat(cards.addFromRecord(team, first.id(), entry)).isFalse();
    retros().move(first, first.reveal(new Turn(ANA, MONDAY_THREE)).close(new Turn(ANA, MONDAY)));
    var second = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    assertThat(cards.addFromRecord(team, second, entry)).isFalse();

    assertThat(cards.in(second)).isEmpty();
    assertThat(cards.in(first.id()))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.author()).isEqualTo(new Author.FromRecord(RecordEntry.Kind.SURPRISE));
              assertThat(card.text()).isEqualTo("The provider was down");
              assertThat(card.column()).isEqualTo(RecordEntry.COLUMN);
              assertThat(card.draft().source()).contains(entry.link());
              assertThat(card.addedAt()).isEqualTo(MONDAY_THREE);
              assertThat(cards.waiting(card.id(), ANA)).isEmpty();
            });
  }

  @Test
  void the_last_reveal_is_known_until_the_next() {
    var team = newTeam();
    assertThat(retros().lastReveal(team)).isEmpty();
    var retro = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA));
    assertThat(retros().lastReveal(team)).isEmpty();
    var at = MONDAY_THREE.plusSeconds(60);
    var voting = retro.reveal(new Turn(ANA, at));
    retros().move(retro, voting);
    retros().move(voting, voting.close(new Turn(ANA, at.plusSeconds(60))));
    var unrevealed = open(new Opening(team, CHANNEL, at.plusSeconds(120), ANA));
    retros().move(unrevealed, unrevealed.close(new Turn(ANA, at.plusSeconds(180))));

    assertThat(retros().lastReveal(team)).contains(at);
    assertThat(retros().lastReveal(newTeam())).isEmpty();
  }

  @Test
  void a_persons_votes_come_back_as_they_were_last_set() {
    var team = newTeam();
    var a = card(team, "a");
    var b = card(team, "b");
    var id = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    var votes = shelves().votes();

    assertThat(votes.of(id, CY)).isEmpty();
    votes.set(id, CY, Map.of(a, 2, b, 1));
    votes.set(id, DI, Map.of(b, 1));
    assertThat(votes.of(id, CY)).isEqualTo(Map.of(a, 2, b, 1));
    assertThat(votes.count(id)).isEqualTo(Map.of(a, 2, b, 2));
    assertThat(votes.voters(id)).containsExactlyInAnyOrder(CY, DI);

    votes.set(id, CY, Map.of(b, 3));
    assertThat(votes.of(id, CY)).isEqualTo(Map.of(b, 3));
    votes.set(id, DI, Map.of());
    assertThat(votes.count(id)).isEqualTo(Map.of(b, 3));
    assertThat(votes.voters(id)).containsExactly(CY);
    assertThat(votes.of(new RetroId(new WorkspaceId("T2"), id.value()), CY)).isEmpty();
  }

  @Test
  void notes_come_back_in_their_order_and_are_changed_and_withdrawn() {
    var team = newTeam();
    var topic = card(team, "a");
    var id = open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).id();
    var notes = shelves().notes();
    var first = notes.add(id, topic, CY, new CardText("one"), MONDAY_THREE);
    var second = notes.add(id, topic, DI, new CardText("two"), MONDAY_THREE);
    assertThat(notes.in(id)).containsExactly(first, second);

    var changed = new Note(first.id(), topic, CY, new CardText("first of all"), first.at());
    notes.change(changed);
    assertThat(notes.in(id)).containsExactly(changed, second);

    var elsewhere = new WorkspaceId("T2");
    notes.withdraw(new NoteId(elsewhere, second.id().value()));
    notes.change(
        new Note(new NoteId(elsewhere, second.id().value()), topic, DI, new CardText("x"), MONDAY));
    assertThat(notes.in(id)).containsExactly(changed, second);
    notes.withdraw(first.id());
    assertThat(notes.in(id)).containsExactly(second);
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
