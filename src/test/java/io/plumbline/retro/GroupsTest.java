package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupsTest {
  private static final GroupTitle SLOW = new GroupTitle("Slow builds");

  @Test
  void merged_cards_are_one_group_that_the_oldest_leads() {
    var groups = after(GroupDeed.merge(cards(5, 2, 9), null));

    assertThat(groups.all()).containsExactly(new Group(cards(2, 5, 9), null));
    assertThat(groups.leads(card(2))).isTrue();
    assertThat(groups.leads(card(5))).isFalse();
    assertThat(groups.leads(card(7))).as("a card in no group").isTrue();
  }

  @Test
  void groups_that_are_merged_are_one_and_keep_a_title() {
    var groups =
        after(
            GroupDeed.merge(cards(1, 2), null),
            GroupDeed.merge(cards(3, 4), SLOW),
            GroupDeed.merge(cards(1, 2, 3, 4, 5), null));

    assertThat(groups.all()).containsExactly(new Group(cards(1, 2, 3, 4, 5), SLOW));
  }

  @Test
  void a_title_given_with_the_merge_holds_and_can_be_changed() {
    var groups =
        after(
            GroupDeed.merge(cards(1, 2), new GroupTitle("Builds")), GroupDeed.name(cards(1), SLOW));

    assertThat(groups.of(card(2)).orElseThrow().given()).contains(SLOW);
  }

  @Test
  void who_takes_the_lead_out_leaves_the_next_oldest_to_lead() {
    var groups = after(GroupDeed.merge(cards(1, 2, 3), SLOW), GroupDeed.takeOut(cards(1)));

    assertThat(groups.all()).containsExactly(new Group(cards(2, 3), SLOW));
  }

  @Test
  void a_group_with_one_card_left_is_none() {
    assertThat(after(GroupDeed.merge(cards(1, 2), SLOW), GroupDeed.takeOut(cards(2))).all())
        .isEmpty();
    assertThat(after(GroupDeed.merge(cards(1, 2), SLOW), GroupDeed.takeOut(cards(1, 2))).all())
        .isEmpty();
  }

  @Test
  void cards_kept_apart_stay_so_in_their_groups() {
    var groups = after(GroupDeed.keepApart(cards(1, 2)), GroupDeed.merge(cards(2, 3), null));

    assertThat(groups.areApart(groups.topic(card(1)), groups.topic(card(2)))).isTrue();
    assertThat(groups.areApart(cards(3), cards(1))).isFalse();
  }

  @Test
  void a_title_is_one_line_of_at_most_100_characters() {
    assertThat(new GroupTitle(" Slow \n builds ").value()).isEqualTo("Slow builds");
    assertThat(GroupTitle.isOne("\uD83D\uDE00".repeat(100))).isTrue();
    assertThat(GroupTitle.isOne("\uD83D\uDE00".repeat(101))).isFalse();
    assertThat(GroupTitle.isOne(" \u200b ")).isFalse();
    assertThat(GroupTitle.from("x".repeat(101))).isEqualTo("x".repeat(99) + "…");
  }

  private static Groups after(GroupDeed... deeds) {
    return Groups.after(
        Arrays.stream(deeds)
            .map(deed -> new GroupStep(1, deed, new Turn(ANA, MONDAY_THREE)))
            .toList());
  }

  private static List<CardId> cards(long... ids) {
    return Arrays.stream(ids).mapToObj(GroupsTest::card).toList();
  }

  private static CardId card(long id) {
    return new CardId(T1, id);
  }
}
