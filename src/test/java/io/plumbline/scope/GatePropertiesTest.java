package io.plumbline.scope;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.scope.slack.ScopeScreen;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.store.Database;
import io.plumbline.team.Absence;
import io.plumbline.team.Role;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What no sequence of events may lead to, tried with generated ones against the real store. */
final class GatePropertiesTest {
  private static final List<MemberId> PEOPLE = List.of(PRIYA, LENA, LUIS, ELI, ScopeWorld.NOOR);
  private static final Set<State> AGREED =
      Set.of(State.APPROVED, State.CONDITIONAL, State.ACCEPTED);
  private static final Set<LedgerLine.Kind> DECISIONS =
      Set.of(LedgerLine.Kind.APPROVED, LedgerLine.Kind.CONDITION, LedgerLine.Kind.REJECTED);
  private static final List<List<MemberId>> LEADS =
      List.of(List.of(LENA, LUIS), List.of(LENA), List.of(LUIS), List.of(PRIYA, LENA), List.of());

  private static @Nullable Database database;

  @BeforeContainer
  static void open() {
    database = TestDatabase.h2();
  }

  @AfterContainer
  static void close() {
    if (database != null) {
      database.close();
    }
  }

  /** What can happen. */
  enum What {
    FILE,
    EXPEDITE,
    FILE_ANEW,
    APPROVE,
    APPROVE_OLD,
    BOTH_AT_ONCE,
    CONDITION,
    ACCEPT,
    REJECT,
    ASK,
    REWRITE,
    WITHDRAW,
    LEADS,
    AWAY,
    BACK,
    LEFT,
    FLAG,
    TIME
  }

  /** Something that happens: by whom, to which, with which choice. */
  record Event(What what, int who, int which, int choice) {}

  @Provide
  Arbitrary<List<Event>> histories() {
    var small = Arbitraries.integers().between(0, 9);
    return Combinators.combine(Arbitraries.of(What.class), small, small, small)
        .as(Event::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void no_history_breaks_the_gate(
      @ForAll("histories") List<Event> events, @ForAll Agreement agreement) throws SQLException {
    var opened = Objects.requireNonNull(database);
    TestDatabase.clear(opened);
    var world = new ScopeWorld(opened);
    opened.inBackground(() -> new Run(world, agreement).play(events));
  }

  /** One history and what has to hold after each of its events. */
  private static final class Run {
    private final ScopeWorld world;
    private final ScopeScreen screen;
    private final SprintPlan plan;
    private final Map<Long, ScopeRequest> decided = new HashMap<>();
    private final Set<Long> counted = new HashSet<>();

    Run(ScopeWorld world, Agreement agreement) {
      this.world = world;
      this.screen = new ScopeScreen(world);
      world.agreement(agreement);
      world.plans("Gift cards", "Address autocomplete", "Refunds");
      this.plan = world.locks();
    }

    void play(List<Event> events) {
      for (var event : events) {
        var leads = world.team().roster().leads();
        play(event);
        checkYes(leads);
        checkDecided();
        checkOneDecision();
        checkStability();
        screen.drawStale();
      }
      assertThat(screen.drawn()).as("what is shown").isEqualTo(screen.drawnAfresh());
      assertThat(new LedgerCheck(world.ledger, List.of()).check().faults()).isEmpty();
    }

    private void play(Event event) {
      var by = PEOPLE.get(event.who() % PEOPLE.size());
      var requests = world.shelves.requests().of(plan.id());
      var request = requests.isEmpty() ? null : requests.get(event.which() % requests.size());
      switch (event.what()) {
        case FILE -> ignore(world.files(ask(event), null, 0, by));
        case EXPEDITE -> ignore(world.files(ask(event), Ground.INCIDENT, 0, by));
        case LEADS ->
            world.leadsAre(LEADS.get(event.choice() % LEADS.size()).toArray(MemberId[]::new));
        case AWAY ->
            ignore(
                world.goAway.away(
                    WORKSPACE,
                    by,
                    world.today().plusDays(1 + event.choice()),
                    PEOPLE.get(event.which() % PEOPLE.size()),
                    world.today()));
        case BACK -> ignore(world.goAway.back(WORKSPACE, by));
        case LEFT -> world.goAway.deactivated(WORKSPACE, by);
        case TIME ->
            world.wakeAt(world.clock.instant().plus(Duration.ofHours(1L + event.choice() * 9L)));
        case FLAG -> {
          var items = world.sprints.items().of(plan.id());
          var item = items.get(event.which() % items.size());
          ignore(world.acts.flags().flag(world.team(), item.id(), "It is", by, world.next()));
        }
        default -> {
          if (request != null) {
            play(event, request, by);
          }
        }
      }
    }

    private void play(Event event, ScopeRequest request, MemberId by) {
      switch (event.what()) {
        case FILE_ANEW -> ignore(world.files(ask(event), null, request.id().value(), by));
        case APPROVE -> ignore(world.approves(request, by));
        case APPROVE_OLD ->
            ignore(world.acts.decide().approve(request.id(), 1, "", by, world.next()));
        case BOTH_AT_ONCE -> bothAtOnce(request, by);
        case CONDITION -> ignore(world.approvesIf(request, "if tested", by));
        case ACCEPT ->
            ignore(world.accepts(request, event.choice() > 4 ? by : request.requester()));
        case REJECT -> ignore(world.rejects(request, "no time", by));
        case ASK ->
            ignore(
                world.acts.decide().ask(request.id(), request.version(), "Why?", by, world.next()));
        case REWRITE ->
            ignore(
                world
                    .acts
                    .requests()
                    .rewrite(
                        request.id(),
                        request.version(),
                        ask(event),
                        event.choice() > 4 ? by : request.requester(),
                        world.next()));
        case WITHDRAW ->
            ignore(
                world
                    .acts
                    .respond()
                    .withdraw(
                        request.id(), event.choice() > 4 ? by : request.requester(), world.next()));
        default -> throw new IllegalStateException("played before: " + event);
      }
    }

    /** Two who can decide, where there are two, say yes and no at the same moment. */
    private void bothAtOnce(ScopeRequest request, MemberId by) {
      var deciders =
          Deciders.of(world.team(), request.requester(), world.shelves.absences(), world.today())
              .members();
      var yes = deciders.isEmpty() ? by : deciders.get(0);
      var no = deciders.size() > 1 ? deciders.get(1) : yes;
      long decisions =
          decideAtOnce(request, yes, no).stream()
              .filter(outcome -> said(outcome, by).isEmpty())
              .count();
      if (!request.isOpen() || deciders.isEmpty()) {
        assertThat(decisions).as("of what is not theirs to decide").isZero();
      } else if (request.agreement() == Agreement.ONE_LEAD) {
        assertThat(decisions).as("of two who decided at once").isEqualTo(1);
      }
    }

    private List<Outcome<ScopeRequest, Refusal>> decideAtOnce(
        ScopeRequest request, MemberId yes, MemberId no) {
      try {
        return AtOnce.of(
            2,
            who ->
                who == 0
                    ? () -> world.approves(request, yes)
                    : () -> world.rejects(request, "no time", no));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** The sentence to whom was too late; empty to whom it was granted. */
    private static String said(Outcome<ScopeRequest, Refusal> outcome, MemberId by) {
      var sentence = outcome.fold(done -> "", why -> ScopeScreen.refusal(why, by));
      assertThat(sentence).matches("|[A-Z<].*\\.");
      return sentence;
    }

    private Ask ask(Event event) {
      var kind = List.of(Kind.values()).get(event.choice() % Kind.values().length);
      var items = world.sprints.items().of(plan.id()).stream().filter(Item::isIn).toList();
      long item =
          kind.needsItem() && !items.isEmpty() ? items.get(event.which() % items.size()).id() : 0;
      var room =
          event.choice() > 5 && !items.isEmpty()
              ? Leaves.item(items.get(event.who() % items.size()).id())
              : Leaves.NOTHING;
      return new Ask(kind, item, "", "Thing " + event.which(), "Now", room, "", "", null);
    }

    /** Each new yes is of somebody who could say it then, and each agreed request has one. */
    private void checkYes(List<MemberId> leadsBefore) {
      for (var request : world.shelves.requests().of(plan.id())) {
        var lines = world.ledger.of(request.id());
        var yes = lines.stream().map(LedgerLine::said).filter(said -> said.kind().isYes()).toList();
        for (var line : lines) {
          if (line.said().kind().isYes() && counted.add(line.number())) {
            line.said().by().ifPresent(by -> checkYes(line.said(), by, request, leadsBefore));
          }
        }
        if (AGREED.contains(request.state())) {
          assertThat(yes)
              .as("request %s", request)
              .anyMatch(said -> said.version() == request.version() && said.by().isPresent());
        }
      }
    }

    private void checkYes(
        Said said, MemberId by, ScopeRequest request, List<MemberId> leadsBefore) {
      assertThat(by).isNotEqualTo(request.requester());
      var lead = said.forLead().orElse(by);
      assertThat(leadsBefore).as("a lead at that moment").contains(lead);
      assertThat(lead).isNotEqualTo(request.requester());
      var absence = world.shelves.absences().of(WORKSPACE, lead, world.today());
      if (said.forLead().isPresent()) {
        assertThat(absence.flatMap(Absence::deputy)).contains(by);
        assertThat(
                world.team().roster().has(by, Role.LEAD)
                    || !world.team().roster().has(by, Role.PRODUCT_MANAGER))
            .isTrue();
      } else {
        assertThat(absence).isEmpty();
      }
    }

    /** What was decided stays as it was, but that another can take its place. */
    private void checkDecided() {
      for (var now : world.shelves.requests().of(plan.id())) {
        var before = decided.get(now.id().value());
        if (before != null && now.state() == State.SUPERSEDED) {
          assertThat(now).isEqualTo(before.moved(State.SUPERSEDED, now.askedAt()));
        } else if (before != null) {
          assertThat(now).isEqualTo(before);
        }
        if (!now.waits()) {
          decided.put(now.id().value(), now);
        }
      }
    }

    private void checkOneDecision() {
      for (var request : world.shelves.requests().of(plan.id())) {
        assertThat(world.ledger.of(request.id()))
            .map(LedgerLine::said)
            .filteredOn(said -> DECISIONS.contains(said.kind()))
            .map(Said::version)
            .as("versions decided, each once")
            .doesNotHaveDuplicates();
      }
    }

    private void checkStability() {
      var stability = world.stability(plan);
      var parts = stability.parts();
      assertThat(parts.atLock()).isEqualTo(3);
      assertThat(stability.value().orElseThrow()).isBetween(0.0, 1.0);
      assertThat(stability.value().orElseThrow()).isEqualTo(parts.unchanged() / 3.0);
      assertThat(parts.unchanged() + parts.agreed() + parts.expedited() + parts.unannounced())
          .isEqualTo(3);
    }

    private static void ignore(Object outcome) {
      assertThat(outcome).isNotNull();
    }
  }
}
