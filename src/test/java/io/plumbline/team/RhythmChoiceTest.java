package io.plumbline.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.team.RhythmChoice.Often;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RhythmChoiceTest {
  private static final SprintRule SPRINTS = new SprintRule(LocalDate.of(2026, 11, 23), 2);

  @ParameterizedTest
  @EnumSource(Ritual.class)
  void what_a_new_team_begins_with_is_one_of_the_choices_that_the_form_offers(Ritual ritual) {
    var usual = DefaultRhythms.of(ritual, SPRINTS);

    var choice = RhythmChoice.of(ritual, usual);

    assertThat(Often.offeredFor(ritual)).contains(choice.often()).doesNotContain(Often.AS_IT_IS);
    assertThat(choice.rhythm(usual)).contains(usual);
  }

  @ParameterizedTest
  @EnumSource(Ritual.class)
  void what_is_bound_to_sprints_is_held_on_their_first_day_or_not_at_all(Ritual ritual) {
    var offered = Often.offeredFor(ritual);

    if (DefaultRhythms.boundToSprints(ritual)) {
      assertThat(offered).containsExactly(Often.NEVER, Often.SPRINT_START);
    } else {
      assertThat(offered).contains(Often.WEEKLY).doesNotContain(Often.SPRINT_START);
    }
  }

  @ParameterizedTest
  @EnumSource(Ritual.class)
  void another_time_leaves_its_days_and_its_length(Ritual ritual) {
    var usual = DefaultRhythms.of(ritual, SPRINTS);
    var choice = RhythmChoice.of(ritual, usual);

    var later = new RhythmChoice(choice.often(), DayOfWeek.MONDAY, LocalTime.of(16, 30));

    var rhythm = later.rhythm(usual).orElseThrow();
    assertThat(rhythm.at()).isEqualTo(LocalTime.of(16, 30));
    assertThat(rhythm.length()).isEqualTo(usual.length());
  }
}
