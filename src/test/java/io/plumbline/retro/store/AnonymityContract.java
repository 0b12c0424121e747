package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.Checkout;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the tables say of an anonymous card's author: every column of every one is read. */
abstract class AnonymityContract extends AnonymousRetros {
  @Test
  void until_the_reveal_no_row_names_the_author_or_says_when() {
    clock.set(WRITTEN);
    written("builds take 40 minutes");

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
  }

  @Test
  void after_the_reveal_no_row_names_the_author_or_says_when_and_the_key_is_gone() {
    clock.set(WRITTEN);
    var first = written("builds take 40 minutes");
    acts.cards().change(team, first, WRITER, Checkout.card(FRICTION, "slow builds"), press(first));
    acts.cards().withdraw(team, written("never mind"), WRITER, press(first));
    written("flaky tests");
    var digests = cells("select author_digest from retro_card");
    var key = cells("select key_name from retro_author_key").get(0);
    assertThat(digests).hasSize(2).allMatch(digest -> digest.length() == 64);
    assertThat(database.keys().find(key)).isPresent();

    var id = revealed();

    var all = everyCell();
    assertThat(all).noneMatch(AnonymousRetros::isTrace);
    assertThat(all).doesNotContainAnyElementsOf(digests);
    assertThat(all).noneMatch(cell -> cell.contains(key));
    assertThat(all).noneMatch(cell -> cell.contains(Long.toString(first.value())));
    assertThat(database.keys().find(key)).isEmpty();
    assertThat(cells("select author_digest from retro_card where author_digest is not null"))
        .isEmpty();
    assertThat(new JdbcCards(database.jdbi(), keys()).in(id))
        .hasSize(2)
        .allMatch(card -> card.author().named().isEmpty())
        .allMatch(card -> card.addedAt().equals(Instant.parse("2026-11-22T23:00:00Z")));
  }

  @Test
  void a_retro_that_is_closed_before_the_reveal_leaves_the_cards_with_their_authors() {
    clock.set(WRITTEN);
    var card = written("builds take 40 minutes");
    var id = opened();
    acts.close().close(id, ANA, next());

    assertThat(acts.cards().withdraw(team, card, WRITER, next()).refusal()).isEmpty();
  }

  @Test
  void a_reveal_that_is_rolled_back_keeps_the_key() {
    clock.set(WRITTEN);
    var card = written("builds take 40 minutes");
    var id = opened();
    try {
      database
          .transactions()
          .run(
              () -> {
                acts.reveal().reveal(id, ANA, next());
                throw new IllegalStateException("no");
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no");
    }

    assertThat(acts.cards().withdraw(team, card, WRITER, next()).refusal()).isEmpty();
  }

  @Test
  void a_lost_key_costs_the_author_the_card_and_nobody_anything_else() {
    var lost = written("builds take 40 minutes");
    database.keys().destroy(cells("select key_name from retro_author_key").get(0));

    var next = written("flaky tests");

    assertThat(acts.cards().withdraw(team, lost, WRITER, next()).refusal()).isPresent();
    assertThat(acts.cards().withdraw(team, next, WRITER, next()).refusal()).isEmpty();
    assertThat(new JdbcCards(database.jdbi(), keys()).in(revealed())).hasSize(1);
  }

  @Test
  void ids_of_cards_by_name_leave_no_gap_where_an_anonymous_one_was_written() {
    var cards = new JdbcCards(database.jdbi(), keys());
    var before = cards.add(team.id(), BO, Checkout.card(FRICTION, "a"), clock.instant());
    written("builds take 40 minutes");
    var after = cards.add(team.id(), BO, Checkout.card(FRICTION, "b"), clock.instant());

    assertThat(after.id().value()).isEqualTo(before.id().value() + 1);
  }
}
