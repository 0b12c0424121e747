package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.CHANGE;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.journal.Entry;
import io.plumbline.retro.RetroRules.Authors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards that name nobody, and cards that nobody wrote. */
final class AnonymousCardsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-22T23:00:00Z");

  private final RetroDesk desk = new RetroDesk(TEAM);

  @Test
  void a_card_is_anonymous_by_the_rules_of_the_moment_in_which_it_is_written() {
    desk.written(CY, FRICTION, "by name");
    desk.withoutNames();
    desk.written(CY, FRICTION, "by nobody");
    var id = desk.opened();
    desk.revealed(id);

    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(topic -> topic.card().text(), topic -> topic.card().author())
        .containsExactlyInAnyOrder(
            tuple("by name", new Author.Shown(CY)), tuple("by nobody", new Author.Anonymous()));
  }

  @Test
  void the_rules_of_an_open_retro_hold_while_it_is_open() {
    var id = desk.opened();
    desk.withoutNames();
    desk.written(CY, FRICTION, "still by name");
    desk.revealed(id);

    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(topic -> topic.card().author())
        .containsExactly(new Author.Shown(CY));
  }

  @Test
  void its_author_changes_and_withdraws_it_until_the_reveal_and_nobody_else_does() {
    desk.withoutNames();
    var card = desk.written(CY, FRICTION, "builds");
    var draft = Checkout.card(CHANGE, "faster builds");
    var refusal = new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED);

    assertThat(desk.boards.waitingCards(TEAM, DI)).isEmpty();
    assertThat(desk.acts.cards().change(TEAM, card, DI, draft, desk.next()).refusal())
        .contains(refusal);
    assertThat(desk.acts.cards().withdraw(TEAM, card, DI, desk.next()).refusal()).contains(refusal);
    assertThat(desk.acts.cards().change(TEAM, card, CY, draft, desk.next()).refusal()).isEmpty();
    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text, Card::isAnonymous)
        .containsExactly(tuple("faster builds", true));
    assertThat(desk.acts.cards().withdraw(TEAM, card, CY, desk.next()).refusal()).isEmpty();
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
  }

  @Test
  void after_the_reveal_it_is_nobodys() {
    desk.withoutNames();
    var card = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    var shown = desk.cards.in(id).get(0);
    var draft = Checkout.card(CHANGE, "late");

    assertThat(shown.id()).isNotEqualTo(card);
    assertThat(desk.acts.cards().change(TEAM, card, CY, draft, desk.next()).refusal()).isPresent();
    assertThat(desk.acts.cards().withdraw(TEAM, shown.id(), CY, desk.next()).refusal()).isPresent();
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
  }

  @Test
  void it_keeps_the_day_of_the_team_and_nothing_finer() {
    desk.withoutNames();
    desk.written(CY, FRICTION, "builds");

    assertThat(desk.boards.waitingCards(TEAM, CY)).extracting(Card::addedAt).containsOnly(MONDAY);
  }

  @Test
  void the_journal_has_no_line_of_it_before_the_reveal_and_then_one_that_names_nobody() {
    desk.withoutNames();
    var card = desk.written(CY, FRICTION, "builds");
    desk.acts.cards().change(TEAM, card, CY, Checkout.card(CHANGE, "faster"), desk.next());
    assertThat(desk.journal.entries()).isEmpty();
    var id = desk.opened();
    desk.clock.set(MONDAY_THREE.plusSeconds(600));

    desk.revealed(id);

    assertThat(desk.journal.entries())
        .filteredOn(entry -> entry.verb().startsWith("retro.card"))
        .containsExactly(
            new Entry(
                TEAM.id().workspace(),
                TEAM.id().value(),
                "retro.card_added",
                0,
                null,
                MONDAY,
                Map.of("column", CHANGE.key())));
  }

  @Test
  void a_form_that_promised_otherwise_is_refused_and_can_be_sent_again() {
    desk.withoutNames();
    var draft = Checkout.card(FRICTION, "builds");
    var key = desk.next();

    assertThat(desk.acts.cards().add(TEAM, CY, draft, Authors.SHOWN, key).refusal())
        .contains(new Refusal.Against(Refusal.Rule.AUTHORS_CHANGED));
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
    assertThat(desk.acts.cards().add(TEAM, CY, draft, Authors.ANONYMOUS, desk.next()).refusal())
        .isEmpty();
  }

  @Test
  void who_only_wrote_without_a_name_did_not_visibly_take_part() {
    desk.withoutNames();
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    assertThat(desk.boards.of(id).orElseThrow().tookPart()).isEmpty();
    desk.voted(id, DI, desk.cards.in(id).get(0).id());

    assertThat(desk.boards.of(id).orElseThrow().tookPart()).containsExactly(DI);
  }

  @Test
  void what_is_on_record_since_the_last_reveal_becomes_cards_in_a_column_of_its_own() {
    desk.record.add(entry("surprise/1", "The provider was down", MONDAY_THREE.minusSeconds(60)));
    desk.record.add(entry("surprise/2", "In time to come", MONDAY_THREE.plusSeconds(60)));
    desk.written(CY, WENT_WELL, "pairing");
    var id = desk.opened();

    desk.revealed(id);

    var board = desk.boards.of(id).orElseThrow();
    assertThat(board.columns()).endsWith(RecordEntry.COLUMN).hasSize(4);
    assertThat(board.topics())
        .filteredOn(topic -> topic.card().column().equals(RecordEntry.COLUMN))
        .extracting(topic -> topic.card().text(), topic -> topic.card().author())
        .containsExactly(
            tuple("The provider was down", new Author.FromRecord(RecordEntry.Kind.SURPRISE)));
    assertThat(board.tookPart()).containsExactly(CY);
  }

  @Test
  void the_record_alone_is_enough_for_a_reveal_and_each_entry_is_shown_once() {
    desk.record.add(entry("surprise/1", "The provider was down", MONDAY_THREE.minusSeconds(60)));
    var first = desk.opened();
    desk.acts.close().close(first, ANA, desk.next());
    var second = desk.opened();
    desk.revealed(second);
    desk.voted(second, CY, desk.cards.in(second).get(0).id());
    desk.acts.close().close(second, ANA, desk.next());
    desk.clock.set(MONDAY_THREE.plusSeconds(60));
    var third = desk.opened();

    assertThat(desk.cards.in(second)).hasSize(1);
    assertThat(desk.acts.reveal().reveal(third, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
    assertThat(desk.cards.addFromRecord(TEAM.id(), third, desk.record.get(0))).isFalse();
  }

  @Test
  void a_card_from_the_record_is_nobodys_to_change() {
    desk.record.add(entry("surprise/1", "The provider was down", MONDAY_THREE.minusSeconds(60)));
    var id = desk.opened();
    desk.revealed(id);
    var card = desk.cards.in(id).get(0).id();
    var draft = Checkout.card(CHANGE, "It was not");

    for (var member : List.of(ANA, CY)) {
      assertThat(desk.acts.cards().change(TEAM, card, member, draft, desk.next()).refusal())
          .contains(new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED));
    }
  }

  private static RecordEntry entry(String key, String text, Instant at) {
    return new RecordEntry(key, RecordEntry.Kind.SURPRISE, new CardText(text), at, null);
  }
}
