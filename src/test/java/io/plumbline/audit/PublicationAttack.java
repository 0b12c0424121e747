package io.plumbline.audit;

import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Published.Figure;
import io.plumbline.team.Sprint;
import io.plumbline.testing.TestTeams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody can work out who sees the figures of a question, and knows how many of each part
 * answered and how figures are made: they list all that may have been answered to give the same
 * figures.
 */
final class PublicationAttack {
  private static final Random ANY = new Random(1);

  private final int leads;
  private final int engineers;
  private final int threshold;
  private final Map<List<Figure>, Set<Totals>> alike;

  /** What the parts gave in all; figures are made of no more than that. */
  record Totals(int leads, int engineers) {}

  PublicationAttack(int leads, int engineers, int threshold) {
    this.leads = leads;
    this.engineers = engineers;
    this.threshold = threshold;
    this.alike =
        totals(leads)
            .boxed()
            .flatMap(l -> totals(engineers).mapToObj(e -> new Totals(l, e)))
            .collect(Collectors.groupingBy(this::figures, Collectors.toSet()));
  }

  private static IntStream totals(int people) {
    return IntStream.rangeClosed(people, 5 * people);
  }

  /** All that may be shown of so many people. */
  Set<List<Figure>> figures() {
    return alike.keySet();
  }

  /** What is shown where the parts gave so much to the question about the why. */
  List<Figure> figures(Totals totals) {
    var given = new ArrayList<Given>();
    spread(leads, totals.leads()).forEach(score -> given.add(given(Part.LEAD, score)));
    spread(engineers, totals.engineers()).forEach(score -> given.add(given(Part.ENGINEER, score)));
    return new Publication(audit(threshold), given).publish(ANY).figures();
  }

  /** Scores of so many people that give the total. */
  private static List<Integer> spread(int people, int total) {
    return IntStream.range(0, people)
        .mapToObj(i -> total / people + (i < total % people ? 1 : 0))
        .toList();
  }

  private static Given given(Part part, int score) {
    return new Given(part, null, new Answers(Map.of("why", score), Map.of()));
  }

  /**
   * Which scores a lead may have given. Who of a part gave which is never known, so a score is
   * possible that anybody of it may have given.
   */
  Set<Integer> ofLeads(List<Figure> shown) {
    return scores(leads, alike.getOrDefault(shown, Set.of()), Totals::leads);
  }

  Set<Integer> ofEngineers(List<Figure> shown) {
    return scores(engineers, alike.getOrDefault(shown, Set.of()), Totals::engineers);
  }

  private static Set<Integer> scores(int people, Set<Totals> totals, ToIntFunction<Totals> of) {
    var possible = new HashSet<Integer>();
    for (var each : totals) {
      for (int score = 1; score <= 5 && people > 0; score++) {
        int others = of.applyAsInt(each) - score;
        if (others >= people - 1 && others <= 5 * (people - 1)) {
          possible.add(score);
        }
      }
    }
    return possible;
  }

  static Audit audit(int threshold) {
    var team = TestTeams.checkout();
    return new Audit(
        new AuditId(team.id().workspace(), 1),
        team.id(),
        "2026-Q4",
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(1),
        new AuditRules(Who.EVERYBODY, false, threshold),
        new Audit.About(new Sprint(1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 18)), true),
        List.of(),
        null);
  }
}
