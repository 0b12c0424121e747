package io.plumbline.team;

import static io.plumbline.testing.TestTeams.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.team.WhatComes.Coming;
import io.plumbline.team.WhatComes.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WhatComesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  @Test
  void all_of_two_weeks_and_the_next_of_what_comes_later() {
    var soon = coming(Ritual.ONE_ON_ONE, 1);
    var again = coming(Ritual.ONE_ON_ONE, 8);
    var later = coming(Ritual.ONE_ON_ONE, 15);
    var audit = coming(Ritual.AUDIT, 50);
    var auditAfter = coming(Ritual.AUDIT, 99);

    assertThat(of(soon, again, later, audit, auditAfter)).containsExactly(soon, again, audit);
  }

  @Test
  void of_one_that_is_skipped_the_one_after_it_is_listed_too() {
    var skipped = skipped(Ritual.COMMITMENT, 24);
    var next = coming(Ritual.COMMITMENT, 90);

    assertThat(of(skipped, next)).containsExactly(skipped, next);
  }

  private static List<Coming> of(Coming... all) {
    WhatComes comes =
        (team, from, until) -> Stream.of(all).filter(each -> each.at().isBefore(until)).toList();
    return comes.soon(checkout(), NOW, TWO_WEEKS);
  }

  private static Coming coming(Ritual ritual, int days) {
    return new Coming(ritual, NOW.plus(Duration.ofDays(days)), days);
  }

  private static Coming skipped(Ritual ritual, int days) {
    var day = LocalDate.of(2026, 11, 23).plusDays(days);
    var at = NOW.plus(Duration.ofDays(days));
    return new Coming(ritual, at, days, day, Standing.SKIPPED, null);
  }
}
