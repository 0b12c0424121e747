package io.plumbline.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.team.Team;
import io.plumbline.testing.TestTeams;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class QuarterTest {
  private static final Team TEAM = TestTeams.checkout();

  @Test
  void a_quarter_begins_and_ends_at_midnight_where_the_team_lives() {
    var quarter = Quarter.at(Instant.parse("2026-11-23T09:00:00Z"), TEAM);

    assertThat(quarter.key()).isEqualTo("2026-Q4");
    assertThat(quarter.from()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
    assertThat(quarter.until()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(Quarter.at(Instant.parse("2026-12-31T23:00:00Z"), TEAM).key()).isEqualTo("2027-Q1");
    assertThat(quarter.next().key()).isEqualTo("2027-Q1");
  }

  @Test
  void a_renewal_late_in_the_quarter_is_for_the_next() {
    assertThat(Quarter.toRenew(Instant.parse("2026-12-17T09:00:00Z"), TEAM).key())
        .isEqualTo("2027-Q1");
    assertThat(Quarter.toRenew(Instant.parse("2026-10-05T09:00:00Z"), TEAM).key())
        .isEqualTo("2026-Q4");
  }

  @Test
  void a_key_names_its_quarter() {
    assertThat(Quarter.named("2026-Q4", TEAM))
        .contains(Quarter.at(Instant.parse("2026-11-23T09:00:00Z"), TEAM));
    assertThat(Quarter.named("2026-Q5", TEAM)).isEmpty();
    assertThat(Quarter.named("x", TEAM)).isEmpty();
  }
}
