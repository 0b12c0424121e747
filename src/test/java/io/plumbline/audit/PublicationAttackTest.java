package io.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every audit of up to nine leads and nine engineers, attacked. */
final class PublicationAttackTest {
  private static final int MOST = 9;

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void nobodys_score_follows_from_the_figures(int threshold) {
    int attacked = 0;
    for (int leads = 0; leads <= MOST; leads++) {
      for (int engineers = 0; engineers <= MOST; engineers++) {
        var attack = new PublicationAttack(leads, engineers, threshold);
        for (var shown : attack.figures()) {
          if (!shown.isEmpty()) {
            assertThat(attack.ofLeads(shown).size()).as("a lead: %s", shown).isNotEqualTo(1);
            assertThat(attack.ofEngineers(shown).size())
                .as("an engineer: %s", shown)
                .isNotEqualTo(1);
            attacked++;
          }
        }
      }
    }
    assertThat(attacked).isGreaterThan(1000);
  }
}
