package io.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.audit.Published.Figure;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
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
 * figures. {@link PublicationAttackTest} leaves nothing to chance for those that are small.
 */
final class PublicationPropertiesTest {
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
    int leads = (int) count(organisation, Part.LEAD);
    int engineers = (int) count(organisation, Part.ENGINEER);
    var published = published(organisation);
    var attack = new PublicationAttack(leads, engineers, organisation.threshold());

    for (var question : List.of(Question.WHY, Question.HEARD)) {
      var shown =
          published.figures().stream()
              .filter(figure -> figure.question().equals(question.key()))
              .map(figure -> new Figure(figure.circle(), Question.WHY.key(), figure.score()))
              .toList();
      if (!shown.isEmpty()) {
        assertThat(attack.figures()).contains(shown);
        assertThat(attack.ofLeads(shown).size()).as("leads").isNotEqualTo(1);
        assertThat(attack.ofEngineers(shown).size()).as("engineers").isNotEqualTo(1);
      }
    }
  }

  private static long count(Organisation organisation, Part part) {
    return organisation.people().stream().filter(p -> p.part() == part).count();
  }

  @Property(tries = 1000)
  void texts_are_shown_from_five_people_on_and_by_no_part_and_no_order(
      @ForAll("organisations") Organisation organisation, @ForAll long seed) {
    var publication =
        new Publication(PublicationAttack.audit(organisation.threshold()), given(organisation));
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
    return new Publication(PublicationAttack.audit(organisation.threshold()), given(organisation))
        .publish(new Random(1));
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

    var with =
        new Publication(PublicationAttack.audit(organisation.threshold()), all)
            .publish(new Random(1));
    var without =
        new Publication(PublicationAttack.audit(organisation.threshold()), engineers)
            .publish(new Random(1));

    assertThat(with.figures()).isEqualTo(without.figures());
    assertThat(with.texts()).isEqualTo(without.texts());
    assertThat(with.named()).hasSize(3);
  }
}
