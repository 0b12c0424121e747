package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.Entry;
import io.plumbline.workspace.Outcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RulesTest {
  private static final RetroRules OTHER =
      new RetroRules(
          Template.SAILBOAT.columns(),
          RetroRules.Authors.ANONYMOUS,
          new Ballot(7, 2),
          true,
          new Pace.Spread(3, 1, 2, 5),
          4);

  private final RetroDesk desk = new RetroDesk(TEAM);

  @Test
  void new_rules_hold_from_the_next_retro_and_an_open_one_keeps_its_own() {
    var id = desk.opened();

    var outcome = desk.acts.rules().change(TEAM, ANA, OTHER, desk.next());

    assertThat(outcome)
        .isEqualTo(
            Outcome.done(new ChangeRules.Changed(OTHER, desk.retros.find(id).orElseThrow())));
    assertThat(desk.boards.rules(TEAM)).isEqualTo(RetroRules.DEFAULT);
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(OTHER);
    desk.acts.close().close(id, ANA, desk.next());
    assertThat(desk.retros.find(desk.opened()).orElseThrow().rules()).isEqualTo(OTHER);
    assertThat(desk.journal.entries())
        .contains(
            new Entry(
                T1,
                1,
                "retro.rules_set",
                1,
                ANA,
                MONDAY_THREE,
                Map.of("columns", "SAILBOAT", "authors", "ANONYMOUS")));
  }

  @Test
  void only_product_managers_and_leads_change_rules_and_a_form_counts_once() {
    assertThat(desk.acts.rules().change(TEAM, CY, OTHER, desk.next()).refusal())
        .contains(new Refusal.NotFacilitator(TEAM));
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(RetroRules.DEFAULT);

    var key = desk.next();
    desk.acts.rules().change(TEAM, ANA, OTHER, key);
    assertThat(desk.acts.rules().change(TEAM, ANA, RetroRules.DEFAULT, key).refusal())
        .contains(new Refusal.Repeated());
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(OTHER);
  }

  @Test
  void the_keys_of_templates_never_change() {
    assertThat(
            Arrays.stream(Template.values())
                .map(
                    template ->
                        template.columns().all().stream()
                            .map(Column::key)
                            .collect(Collectors.joining(","))))
        .containsExactly(
            "went-well,friction,change",
            "start,stop,continue",
            "mad,sad,glad",
            "liked,learned,lacked,longed-for",
            "wind,anchor,rocks,island");
    assertThat(Template.of(Template.FOUR_LS.columns())).contains(Template.FOUR_LS);
    assertThat(Template.of(OwnColumns.typed("Mad\nSad").columns())).isEmpty();
  }

  @Test
  void own_columns_are_two_to_six_short_titles_of_their_own() {
    assertThat(OwnColumns.typed("").flaws()).containsExactly(OwnColumns.Flaw.TOO_FEW);
    assertThat(OwnColumns.typed("a\nb\nc\nd\ne\nf\ng").flaws())
        .containsExactly(OwnColumns.Flaw.TOO_MANY);
    assertThat(OwnColumns.typed("a\n \u200b\nb").flaws())
        .containsExactly(OwnColumns.Flaw.EMPTY_LINE);
    assertThat(OwnColumns.typed("a\n" + "x".repeat(101)).flaws())
        .containsExactly(OwnColumns.Flaw.TOO_LONG);
    assertThat(OwnColumns.typed("What now?\nwhat  NOW").flaws())
        .containsExactly(OwnColumns.Flaw.ALIKE);
    assertThat(OwnColumns.typed("a\n" + "\uD83D\uDE00".repeat(100)).flaws()).isEmpty();
  }

  @Test
  void an_own_column_has_the_same_key_whenever_it_is_chosen() {
    var first = OwnColumns.typed("Wind in our sails, and a long title on top of it\nAa\n日本");
    var later = OwnColumns.typed("BB\n日本\nWind in our sails, and a long title on top of it");

    assertThat(first.columns().all().get(0)).isEqualTo(later.columns().all().get(2));
    assertThat(first.columns().all().get(2)).isEqualTo(later.columns().all().get(1));
    assertThat(OwnColumns.typed("Aa\nBB\nC\nC++").columns().all())
        .extracting(Column::key)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.length() <= 32);
    assertThat(OwnColumns.typed(first.columns())).isEqualTo(String.join("\n", first.titles()));
  }

  @Test
  void numbers_out_of_range_are_flaws_and_days_count_where_the_retro_is_spread() {
    assertThat(draft(0, 0, null, 21).flaws())
        .containsExactlyInAnyOrder(
            RulesDraft.Flaw.VOTES, RulesDraft.Flaw.VOTES_ON_ONE, RulesDraft.Flaw.USUAL_ACTIONS);
    assertThat(draft(20, 20, null, 20).flaws()).isEmpty();
    assertThat(draft(5, 6, null, 3).flaws()).containsExactly(RulesDraft.Flaw.VOTES_ON_ONE);
    assertThat(draft(5, 3, new RulesDraft.Days(0, 11, 1, 10), 3).flaws())
        .isEqualTo(Set.of(RulesDraft.Flaw.COLLECT_DAYS, RulesDraft.Flaw.GROUP_DAYS));
    assertThat(Set.of(14, 15, 240, 241))
        .filteredOn(minutes -> !Pace.Live.isLength(minutes))
        .containsExactlyInAnyOrder(14, 241);
    assertThat(draft(5, 6, null, 3).rules()).isEmpty();
    assertThat(draft(7, 2, new RulesDraft.Days(3, 1, 2, 5), 4).rules()).contains(OTHER);
  }

  private static RulesDraft draft(
      int votes, int onOne, RulesDraft.@Nullable Days days, int actions) {
    return new RulesDraft(
        Template.SAILBOAT,
        OwnColumns.typed("not looked at"),
        RetroRules.Authors.ANONYMOUS,
        votes,
        onOne,
        true,
        60,
        days,
        actions);
  }
}
