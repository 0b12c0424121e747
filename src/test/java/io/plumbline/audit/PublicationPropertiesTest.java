package io.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.AuditRules.Who;
import io.plumbline.team.Sprint;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A thousand organisations, and everything that is published of each attacked: by adding and
 * subtracting the groups that are shown, and by listing all answers that would have led to the same
 * figures.
 */
final class PublicationPropertiesTest {
  private static final int TEXT_SCORE_LIMIT = 9;

  /** One who answered. */
  record Person(Part part, int why, int heard, boolean writes) {}

  /** An organisation as it answered. */
  record Organisation(List<Person> people, int threshold) {}

  @Provide
  Arbitrary<Organisation> organisations() {
    var score = Arbitraries.integers().between(1, 5);
    var lead = person(Part.LEAD, score);
    var engineer = person(Part.ENGINEER, score);
    var mixed =
        Combinators.combine(lead.list().ofMaxSize(8), engineer.list().ofMaxSize(12))
            .as(PublicationPropertiesTest::both);
    // many alike, as they are where all agree
    var alike =
        Combinators.combine(
                Arbitraries.integers().between(0, 7), Arbitraries.integers().between(0, 9), score)
            .as(
                (leads, engineers, same) ->
                    both(copies(Part.LEAD, leads, same), copies(Part.ENGINEER, engineers, same)));
    return Combinators.combine(
            Arbitraries.oneOf(mixed, mixed, alike), Arbitraries.integers().between(3, 5))
        .as(Organisation::new);
  }

  private static Arbitrary<Person> person(Part part, Arbitrary<Integer> score) {
    return Combinators.combine(score, score, Arbitraries.of(true, false))
        .as((why, heard, writes) -> new Person(part, why, heard, writes));
  }

  private static List<Person> both(List<Person> leads, List<Person> engineers) {
    var all = new ArrayList<>(leads);
    all.addAll(engineers);
    return all;
  }

  private static List<Person> copies(Part part, int count, int score) {
    return Collections.nCopies(count, new Person(part, score, score, true));
  }

  @Property(tries = 1000)
  void no_group_below_the_threshold_follows_from_what_is_shown(
      @ForAll("organisations") Organisation organisation) {
    var published = published(organisation);
    var shown = new HashSet<Circle>();
    published.figures().forEach(figure -> shown.add(figure.circle()));

    for (var first : shown) {
      assertLargeEnough(organisation, first.parts());
      for (var second : shown) {
        var difference = new HashSet<>(first.parts());
        difference.removeAll(second.parts());
        assertLargeEnough(organisation, difference);
        var union = new HashSet<>(first.parts());
        union.addAll(second.parts());
        assertLargeEnough(organisation, union);
      }
    }
    if (organisation.people().size() < organisation.threshold()) {
      assertThat(published.figures()).isEmpty();
    }
  }

  private static void assertLargeEnough(Organisation organisation, Set<Part> group) {
    long size = organisation.people().stream().filter(p -> group.contains(p.part())).count();
    assertThat(size == 0 || size >= organisation.threshold())
        .as("%s of %s", group, organisation)
        .isTrue();
  }

  /** Who reads all figures, and knows who answered, still finds several answers for each person. */
  @Property(tries = 1000)
  void nobodys_score_can_be_worked_out(@ForAll("organisations") Organisation organisation) {
    var published = published(organisation);
    for (var question : List.of(Question.WHY, Question.HEARD)) {
      var shown = new HashMap<Circle, ScoreFigure>();
      for (var circle : Circle.values()) {
        published.figure(circle, question).ifPresent(figure -> shown.put(circle, figure));
      }
      if (!shown.isEmpty() && organisation.people().size() <= TEXT_SCORE_LIMIT) {
        assertThat(possible(organisation, Part.LEAD, shown)).as("leads").isNotEqualTo(1);
        assertThat(possible(organisation, Part.ENGINEER, shown)).as("engineers").isNotEqualTo(1);
      }
    }
  }

  /**
   * How many scores one person of the part may have given; 0 where nobody of it answered. Who of a
   * part gave which is never known, so a score is possible that anybody of it may have given.
   */
  private static int possible(
      Organisation organisation, Part part, Map<Circle, ScoreFigure> shown) {
    var leads = tallies(count(organisation, Part.LEAD));
    var engineers = tallies(count(organisation, Part.ENGINEER));
    var scores = new HashSet<Integer>();
    for (var ofLeads : leads) {
      for (var ofEngineers : engineers) {
        if (wouldShow(ofLeads, ofEngineers, organisation.threshold(), shown)) {
          scores.addAll(part == Part.LEAD ? ofLeads : ofEngineers);
        }
      }
    }
    return scores.size();
  }

  private static boolean wouldShow(
      List<Integer> leads, List<Integer> engineers, int threshold, Map<Circle, ScoreFigure> shown) {
    for (var each : shown.entrySet()) {
      var scores = new ArrayList<Integer>();
      if (each.getKey().parts().contains(Part.LEAD)) {
        scores.addAll(leads);
      }
      if (each.getKey().parts().contains(Part.ENGINEER)) {
        scores.addAll(engineers);
      }
      if (ScoreFigure.of(scores, threshold).filter(each.getValue()::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Every list of so many scores, in rising order. */
  private static List<List<Integer>> tallies(int count) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < count; i++) {
      var longer = new ArrayList<List<Integer>>();
      for (var list : all) {
        int from = list.isEmpty() ? 1 : list.get(list.size() - 1);
        for (int score = from; score <= 5; score++) {
          var next = new ArrayList<>(list);
          next.add(score);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static int count(Organisation organisation, Part part) {
    return (int) organisation.people().stream().filter(p -> p.part() == part).count();
  }

  @Property(tries = 1000)
  void texts_are_shown_from_five_people_on_and_by_no_part_and_no_order(
      @ForAll("organisations") Organisation organisation, @ForAll long seed) {
    var publication = new Publication(audit(organisation), given(organisation));
    var texts = publication.publish(new Random(seed)).texts();

    if (organisation.people().size() < AuditRules.TEXTS_FROM) {
      assertThat(texts).isEmpty();
    } else {
      long written = organisation.people().stream().filter(Person::writes).count();
      assertThat(texts).hasSize((int) written);
    }
    assertThat(publication.publish(new Random(seed)).named()).isEmpty();
  }

  /** A text beside a score would be one person's row. */
  @Property(tries = 200)
  void what_is_shown_does_not_depend_on_who_gave_which(
      @ForAll("organisations") Organisation organisation, @ForAll Random order) {
    var shuffled = new ArrayList<>(organisation.people());
    Collections.shuffle(shuffled, order);
    var other = new Organisation(shuffled, organisation.threshold());

    assertThat(published(other).figures()).isEqualTo(published(organisation).figures());
    assertThat(published(other).texts())
        .containsExactlyInAnyOrderElementsOf(published(organisation).texts());
  }

  private static Published published(Organisation organisation) {
    return new Publication(audit(organisation), given(organisation)).publish(new Random(1));
  }

  private static List<Given> given(Organisation organisation) {
    var given = new ArrayList<Given>();
    for (int i = 0; i < organisation.people().size(); i++) {
      var person = organisation.people().get(i);
      Map<String, String> texts =
          person.writes() ? Map.of("one_thing", "said " + person.why() + person.heard()) : Map.of();
      given.add(
          new Given(
              person.part(),
              null,
              new Answers(Map.of("why", person.why(), "heard", person.heard()), texts)));
    }
    return given;
  }

  static Audit audit(Organisation organisation) {
    var team = TestTeams.checkout();
    return new Audit(
        new AuditId(team.id().workspace(), 1),
        team.id(),
        "2026-Q4",
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(1),
        new AuditRules(Who.EVERYBODY, false, organisation.threshold()),
        new Audit.About(new Sprint(1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 18)), true),
        List.of(),
        null);
  }

  /** By name and confidentially beside each other: the names add nothing to the rest. */
  @Property(tries = 200)
  void a_single_lead_by_name_gives_nobody_else_away(
      @ForAll("organisations") Organisation organisation) {
    var engineers =
        given(organisation).stream().filter(each -> each.part() == Part.ENGINEER).toList();
    var all = new ArrayList<>(engineers);
    all.add(
        new Given(
            Part.LEAD,
            new MemberId("ULENA"),
            new Answers(Map.of("why", 1, "heard", 2), Map.of("one_thing", "by name"))));

    var with = new Publication(audit(organisation), all).publish(new Random(1));
    var without = new Publication(audit(organisation), engineers).publish(new Random(1));

    assertThat(with.figures()).isEqualTo(without.figures());
    assertThat(with.texts()).isEqualTo(without.texts());
    assertThat(with.named()).hasSize(3);
  }
}
