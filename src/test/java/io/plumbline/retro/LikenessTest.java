package io.plumbline.retro;

import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Builds take 40 minutes                  | The build is slow
          Flaky tests                             | Tests are flaky again
          Too many meetings on Monday             | Monday meetings eat the morning
          Reviews wait for days                   | Code review waits too long
          Release train was late                  | Releases late again
          The spec changed after planning         | Specs changing after we planned
          """)
  void cards_that_say_the_same_are_alike(String one, String other) {
    assertThat(likeness(one, other)).isGreaterThanOrEqualTo(Likeness.ALIKE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Builds take 40 minutes                  | Pairing on the checkout went well
          We should do more of this               | We need more time for that
          The deploy of the search index failed   | Search results look better to customers
          https://x.example/tests/a               | https://x.example/tests/b
          More meetings with sales and support    | Fewer meetings about the payment freeze
          the and of                              | the and of
          """)
  void cards_that_share_only_what_every_card_has_are_not(String one, String other) {
    assertThat(likeness(one, other)).isLessThan(Likeness.ALIKE);
  }

  @Test
  void a_proposal_names_the_cards_and_the_words_in_common() {
    var proposals = proposals("Builds take 40 minutes", "Pairing went well", "Slow builds");

    assertThat(proposals)
        .singleElement()
        .satisfies(
            proposal -> {
              assertThat(proposal.words()).containsExactly("builds");
              assertThat(proposal.topics())
                  .extracting(Topic::title)
                  .containsExactly("Builds take 40 minutes", "Slow builds");
            });
  }

  @Test
  void in_a_proposal_each_card_is_like_each_other() {
    var proposals = proposals("slow builds", "slow reviews", "builds stuck", "reviews stuck");

    assertThat(proposals)
        .allSatisfy(
            proposal ->
                assertThat(likeness(titles(proposal).get(0), titles(proposal).get(1)))
                    .isGreaterThanOrEqualTo(Likeness.ALIKE))
        .allSatisfy(proposal -> assertThat(proposal.topics()).hasSize(2));
    assertThat(proposals).hasSize(2);
  }

  @Test
  void the_likest_come_first_and_no_card_is_in_two() {
    var proposals = proposals("slow builds", "builds take forever", "flaky tests", "Flaky tests!");

    assertThat(proposals).hasSize(2);
    assertThat(proposals.get(0).words()).containsExactly("flaky", "tests");
  }

  @Test
  void what_was_kept_apart_is_not_proposed_again() {
    var topics = topics("slow builds", "slow build");
    var apart = new Groups(List.of(), List.of(Set.of(new CardId(T1, 1), new CardId(T1, 2))));

    assertThat(Likeness.proposals(topics, Groups.NONE)).hasSize(1);
    assertThat(Likeness.proposals(topics, apart)).isEmpty();
  }

  @Test
  void a_card_like_one_of_a_group_is_proposed_to_join_it() {
    var cards = List.of(card(1, "slow builds"), card(2, "CI queue"), card(3, "CI queue is long"));
    var groups = new Groups(List.of(new Group(ids(1, 2), null)), List.of());

    var proposals = Likeness.proposals(Topic.of(cards, groups), groups);

    assertThat(proposals)
        .singleElement()
        .satisfies(
            proposal -> {
              assertThat(proposal.picks())
                  .containsExactly(new Pick(new CardId(T1, 1), 2), new Pick(new CardId(T1, 3), 1));
              assertThat(proposal.words()).containsExactly("ci", "queue");
            });
  }

  @Test
  void one_word_in_common_with_one_of_a_group_does_not_hide_the_likest() {
    var cards =
        List.of(
            card(1, "slow builds"),
            card(2, "builds take 40 minutes"),
            card(3, "staging is slow"),
            card(4, "staging was down"));
    var groups = new Groups(List.of(new Group(ids(1, 2), null)), List.of());

    var proposals = Likeness.proposals(Topic.of(cards, groups), groups);

    assertThat(proposals)
        .singleElement()
        .satisfies(
            proposal ->
                assertThat(proposal.picks())
                    .containsExactly(
                        new Pick(new CardId(T1, 3), 1), new Pick(new CardId(T1, 4), 1)));
  }

  @Test
  void many_alike_come_in_proposals_that_one_can_take_in() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      texts.add("flaky tests " + (i % 3));
    }

    assertThat(proposals(texts.toArray(new String[0])))
        .isNotEmpty()
        .allMatch(proposal -> proposal.topics().size() <= Likeness.MOST_IN_A_PROPOSAL);
  }

  private static double likeness(String one, String other) {
    return Wording.of(one).likeness(Wording.of(other));
  }

  private static List<Proposal> proposals(String... texts) {
    return Likeness.proposals(topics(texts), Groups.NONE);
  }

  private static List<String> titles(Proposal proposal) {
    return proposal.topics().stream().map(Topic::title).toList();
  }

  private static List<Topic> topics(String... texts) {
    var cards = new ArrayList<Card>();
    for (var text : texts) {
      cards.add(card(cards.size() + 1L, text));
    }
    return Topic.of(cards, Groups.NONE);
  }

  private static List<CardId> ids(long one, long other) {
    return List.of(new CardId(T1, one), new CardId(T1, other));
  }

  private static Card card(long id, String text) {
    return new Card(
        new CardId(T1, id), Checkout.ID, CY, Checkout.card(FRICTION, text), MONDAY_THREE);
  }
}
