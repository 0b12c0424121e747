package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.testing.EveryCell;
import io.plumbline.workspace.MemberId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in which somebody with the whole database could try to find an anonymous card's author. */
abstract class AnonymityAttacksContract extends AnonymousRetros {
  private static final MemberId OTHER = BO;

  /** Random in each world: the numbers of cards are, and what is made of them. */
  private static final List<String> RANDOM =
      List.of(
          "retro_author_key.key_name",
          "perishable_key.name",
          "perishable_key.key_hex",
          "request.request_key",
          "surface.delivery_key",
          "retro_card.carried_from");

  /** The board is drawn as each card comes; then its channel is archived, and it stands still. */
  @Test
  void a_board_that_was_drawn_for_a_card_and_parked_does_not_say_when() {
    opened();
    clock.set(WRITTEN);
    written("builds take 40 minutes");
    database
        .jdbi()
        .useHandle(
            db ->
                db.createUpdate(
                        """
                        update surface
                           set state = 'PARKED', shown_at = :now, tried_at = :now,
                               stale_since = :now, updated_at = :now
                        """)
                    .bind("now", clock.instant())
                    .execute());
    assertThat(everyCell()).anyMatch(AnonymousRetros::isTrace);

    clock.set(Instant.parse("2026-11-23T14:00:00Z"));
    acts.reveal().reveal(current(), ANA, next());

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
  }

  @Test
  void a_retro_that_is_closed_before_its_reveal_keeps_no_moment_either() {
    opened();
    clock.set(WRITTEN);
    written("builds take 40 minutes");
    clock.set(Instant.parse("2026-11-23T14:00:00Z"));
    acts.close().close(current(), ANA, next());
    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);

    revealed();

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
  }

  /** What is carried over is written anew, by the close and by the next reveal. */
  @Test
  void a_parked_card_comes_to_the_next_retro_and_tells_no_more_than_before() {
    clock.set(WRITTEN);
    written("builds take 40 minutes");
    var first = revealed();
    var topic = new JdbcCards(database.jdbi(), keys()).in(first).get(0).id();
    acts.closeVoting().close(first, ANA, next());
    acts.pace().parkTopic().park(first, topic, ANA, next());
    acts.close().close(first, ANA, next());

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
    assertThat(new JdbcCards(database.jdbi(), keys()).waitingOf(team.id(), WRITER)).isEmpty();
    var second = revealed();

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
    assertThat(new JdbcCards(database.jdbi(), keys()).in(second)).hasSize(1);
    assertThat(cells("select verb from journal where verb = 'retro.card_added'")).hasSize(1);
  }

  @Test
  void cards_that_wait_over_a_change_to_names_stay_without() {
    clock.set(WRITTEN);
    var card = written("builds take 40 minutes");
    clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    names(Authors.SHOWN);
    assertThat(acts.cards().change(team, card, WRITER, Checkout.card(FRICTION, "slow"), next()))
        .returns(true, outcome -> outcome.refusal().isEmpty());
    var own = new JdbcCards(database.jdbi(), keys()).waitingOf(team.id(), WRITER);
    assertThat(own).singleElement().returns(true, each -> each.isAnonymous());

    revealed();

    assertThat(everyCell()).noneMatch(AnonymousRetros::isTrace);
  }

  /** All that differs between the two worlds is who wrote which of two cards, and in what order. */
  @Test
  void two_worlds_that_differ_only_in_who_wrote_which_card_leave_the_same_rows() throws Exception {
    var one = world(WRITER, OTHER);
    clearDatabase();
    clear();
    var other = world(OTHER, WRITER);

    assertThat(one).containsExactlyInAnyOrderElementsOf(other);
    assertThat(one).filteredOn(cell -> cell.startsWith("retro_card.body")).hasSize(3);
  }

  private List<String> world(MemberId first, MemberId second) {
    clock.set(WRITTEN.minus(Duration.ofMinutes(3)));
    var withdrawn = written(first, "never mind");
    clock.set(WRITTEN);
    var changed = written(first, "builds");
    acts.cards().withdraw(team, withdrawn, first, next());
    var id = opened();
    clock.set(Instant.parse("2026-11-23T14:01:00Z"));
    written(second, "tests");
    acts.cards().change(team, changed, first, Checkout.card(FRICTION, "slow builds"), next());
    acts.finished().toggle(id, WRITER, next());
    acts.finished().toggle(id, OTHER, next());
    clock.set(Instant.parse("2026-11-23T14:10:00Z"));
    acts.reveal().reveal(id, ANA, next());
    acts.openVoting().open(id, ANA, next());
    acts.closeVoting().close(id, ANA, next());
    var tests = card("tests");
    acts.topics().pick(id, tests, ANA, next());
    acts.pace().parkTopic().park(id, tests, ANA, next());
    acts.close().close(id, ANA, next());
    return said();
  }

  private CardId card(String text) {
    var id = cells("select id from retro_card where body = '" + text + "'").get(0);
    return new CardId(T1, Long.parseLong(id));
  }

  /** Every value but those that are random or counted, and how many there are of these. */
  private List<String> said() {
    var said = new ArrayList<String>();
    EveryCell.of(database.jdbi())
        .forEach(
            (column, values) -> {
              boolean counted = values.stream().allMatch(value -> value.matches("null|\\d+"));
              if ((column.endsWith("id") && counted) || RANDOM.contains(column)) {
                said.add(column + " " + values.size());
              } else if (!column.startsWith("flyway_schema_history.")) {
                values.forEach(value -> said.add(column + "=" + value));
              }
            });
    return said;
  }

  /** It would stand in the log, in a line with whoever made the request. */
  @Test
  void a_fault_of_the_database_tells_nothing_of_what_was_written() {
    var fault =
        catchThrowable(
            () ->
                database
                    .jdbi()
                    .useHandle(
                        db ->
                            db.createUpdate(
                                    """
                                    insert into retro_card
                                      (id, workspace_id, team_id, author_id, author_digest,
                                       column_key, column_title, body, added_at)
                                    values (7, 'T1', :team, :author, 'x', 'c', 'C', :body, :at)
                                    """)
                                .bind("team", team.id().value())
                                .bind("author", WRITER.value())
                                .bind("body", "builds take 40 minutes")
                                .bind("at", clock.instant())
                                .execute()));

    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("insert into retro_card")
        .doesNotContain("40 minutes", WRITER.value());
  }

  private RetroId current() {
    return new JdbcRetros(database.jdbi()).openOf(team.id()).orElseThrow().id();
  }

  private CardId written(MemberId by, String text) {
    return acts.cards()
        .add(team, by, Checkout.card(FRICTION, text), next())
        .fold(
            done -> done.card(),
            why -> {
              throw new AssertionError(why);
            });
  }

  private void names(Authors authors) {
    var usual = RetroRules.DEFAULT;
    new JdbcRulesBook(database.jdbi())
        .set(
            team.id(),
            new RetroRules(usual.columns(), authors, usual.ballot(), false, usual.pace(), 3),
            ANA,
            clock.instant());
  }
}
