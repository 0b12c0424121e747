package io.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.Finding.Kind;
import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.testing.TestTeams;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FindingsTest {
  private final Audit audit = PublicationAttack.audit(5);

  @Test
  void a_low_answer_names_the_misalignment() {
    assertThat(kinds(of(34, 36), null)).containsExactly(Kind.WHY_UNCLEAR);
    assertThat(kinds(of(35, 34), null)).containsExactly(Kind.NOT_HEARD);
    assertThat(kinds(of(20, 21), null)).containsExactly(Kind.WHY_UNCLEAR, Kind.NOT_HEARD);
  }

  @Test
  void nothing_is_found_where_nothing_is_low_and_nothing_is_shown() {
    assertThat(kinds(of(35, 42), null)).isEmpty();
    assertThat(kinds(Published.NOTHING, of(50, 50))).isEmpty();
  }

  @Test
  void a_fall_is_one_by_half_a_point() {
    assertThat(kinds(of(40, 41), of(45, 45))).containsExactly(Kind.WORSE_THAN_BEFORE);
    assertThat(kinds(of(40, 41), Published.NOTHING)).isEmpty();
  }

  @Test
  void the_mirror_shows_a_gap_of_a_point() {
    assertThat(kinds(mirrored(of(40, 40), 5), null))
        .containsExactly(Kind.SEEN_BETTER, Kind.SEEN_BETTER);
    assertThat(kinds(mirrored(of(40, 41), 3), null))
        .containsExactly(Kind.SEEN_WORSE, Kind.SEEN_WORSE);
    assertThat(kinds(mirrored(of(41, 41), 5), null)).isEmpty();
  }

  @Test
  void a_lead_by_name_counts_as_engineering() {
    var named =
        List.of(
            new Named(TestTeams.LENA, Part.LEAD, "why", 2, ""),
            new Named(TestTeams.PRIYA, Part.MIRROR, "why", 5, ""));

    var kinds = kinds(new Published(List.of(), List.of(), named), null);

    assertThat(kinds).containsExactly(Kind.WHY_UNCLEAR, Kind.SEEN_BETTER);
  }

  private List<Kind> kinds(Published now, @Nullable Published before) {
    return new Findings(audit, now, before).all().stream().map(Finding::kind).toList();
  }

  private static Published of(int why, int heard) {
    return new Published(
        List.of(
            new Figure(Circle.ENGINEERING, "why", new ScoreFigure(why, why, 6)),
            new Figure(Circle.ENGINEERING, "heard", new ScoreFigure(heard, heard, 6))),
        List.of(),
        List.of());
  }

  private static Published mirrored(Published published, int score) {
    var named = new ArrayList<Named>();
    named.add(new Named(TestTeams.PRIYA, Part.MIRROR, "why", score, ""));
    named.add(new Named(TestTeams.PRIYA, Part.MIRROR, "heard", score, ""));
    return new Published(published.figures(), published.texts(), named);
  }
}
