package io.plumbline.oneonone;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.oneonone.OneOnOne.State;
import io.plumbline.oneonone.record.OneOnOneExporter;
import io.plumbline.oneonone.slack.OneOnOneSection;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Weeks of 1:1s as nobody would write them down, against the real store. */
final class OneOnOnePropertiesTest {
  /** In every word that anybody types. */
  private static final String SECRET = "Zanzibar";

  private static final List<MemberId> PEOPLE = List.of(PRIYA, LENA, LUIS, ELI);
  private static final List<MemberId> OTHERS = List.of(LUIS, ELI);
  private static final long FIRST = 100;

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
    TOPIC,
    REWORD,
    WITHDRAW,
    NOTE,
    DECISION,
    ACTION,
    REACH,
    TAKE_BACK,
    REACH_LATER,
    END,
    MET,
    NOT_MET,
    SKIP,
    MOVE,
    HOURS,
    WEEK
  }

  /** Something that happens: by whom, to which of several. */
  record Event(What what, int who, int which) {}

  @Provide
  Arbitrary<List<Event>> histories() {
    var small = Arbitraries.integers().between(0, 9);
    var what =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(What.class)), Tuple.of(1, Arbitraries.just(What.WEEK)));
    return Combinators.combine(what, small, small)
        .as(Event::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(50);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void no_history_loses_doubles_or_gives_away_a_word(@ForAll("histories") List<Event> events)
      throws SQLException {
    var opened = Objects.requireNonNull(database);
    TestDatabase.clear(opened);
    var world = new OneOnOneWorld(opened);
    opened.inBackground(
        () -> {
          new Run(world).play(events);
          return true;
        });
  }

  /** One history and what has to hold after each of its events. */
  private static final class Run {
    private final OneOnOneWorld world;
    private final Pair pair;
    private final List<OneOnOne> talks = new ArrayList<>();
    private final Map<TopicId, String> topics = new LinkedHashMap<>();
    private final Map<OneOnOneId, List<String>> noted = new HashMap<>();
    private final Map<OneOnOneId, List<String>> agreed = new HashMap<>();
    private long occurrence = FIRST;
    private Instant planned = OneOnOneWorld.TUESDAY_TEN;
    private int words;

    Run(OneOnOneWorld world) {
      this.world = world;
      this.pair = world.pair();
      world.plan.put(occurrence, planned);
    }

    void play(List<Event> events) {
      for (var event : events) {
        play(event, PEOPLE.get(event.who() % PEOPLE.size()));
        checkTyped();
        checkTopics();
        checkAgendas();
      }
      checkNobodyElse();
    }

    private void play(Event event, MemberId by) {
      switch (event.what()) {
        case TOPIC -> add(by);
        case REWORD, WITHDRAW -> change(event, by);
        case SKIP -> world.plan.skip(occurrence);
        case MOVE -> move();
        case HOURS -> world.wakeAt(world.clock.instant().plus(Duration.ofHours(3)));
        case WEEK -> nextWeek(event);
        default -> latest().ifPresent(talk -> play(event, talk, by));
      }
    }

    private void play(Event event, OneOnOne talk, MemberId by) {
      switch (event.what()) {
        case NOTE -> note(talk, Note.Kind.NOTE, by);
        case DECISION -> note(talk, Note.Kind.DECISION, by);
        case ACTION -> agree(talk, by);
        case REACH, TAKE_BACK -> reach(event, talk, by);
        case REACH_LATER -> reachLine(event, talk, by);
        case END -> ignore(world.acts.end().end(talk.id(), by, world.next()));
        case MET -> ignore(world.acts.end().met(talk.id(), true, by, world.next()));
        case NOT_MET -> ignore(world.acts.end().met(talk.id(), false, by, world.next()));
        default -> throw new IllegalStateException("played before: " + event);
      }
    }

    private Optional<OneOnOne> latest() {
      return talks.isEmpty()
          ? Optional.empty()
          : Optional.of(world.now(talks.get(talks.size() - 1)));
    }

    private void add(MemberId by) {
      var typed = typed();
      done(world.acts.topics().add(world.team(), typed, by, world.next()), by)
          .ifPresent(topic -> topics.put(topic.id(), typed));
    }

    private void change(Event event, MemberId by) {
      if (topics.isEmpty()) {
        return;
      }
      var id = List.copyOf(topics.keySet()).get(event.which() % topics.size());
      if (event.what() == What.WITHDRAW) {
        ignore(world.acts.topics().withdraw(id, by, world.next()));
        return;
      }
      var typed = typed();
      done(world.acts.topics().reword(id, typed, by, world.next()), by)
          .ifPresent(topic -> topics.put(id, typed));
    }

    private void note(OneOnOne talk, Note.Kind kind, MemberId by) {
      var typed = typed();
      done(world.acts.notes().note(talk.id(), kind, typed, by, world.next()), by)
          .ifPresent(in -> noted.computeIfAbsent(talk.id(), any -> new ArrayList<>()).add(typed));
    }

    private void agree(OneOnOne talk, MemberId by) {
      var due = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(9);
      var draft = new ActionDraft(typed(), by, due);
      var result = world.acts.actions().agree(talk.id(), draft, by, world.next());
      if (result instanceof AgreeOnAction.Result.Agreed done) {
        assertThat(pair.includes(by)).isTrue();
        agreed.computeIfAbsent(talk.id(), any -> new ArrayList<>()).add(done.action().what());
      }
    }

    private void reach(Event event, OneOnOne talk, MemberId by) {
      if (!topics.isEmpty()) {
        long topic = List.copyOf(topics.keySet()).get(event.which() % topics.size()).value();
        boolean reached = event.what() == What.REACH;
        done(world.acts.reach().topic(talk.id(), topic, reached, by, world.next()), by);
      }
    }

    /** Ticks off, or takes back, what is kept of a talk that is over. */
    private void reachLine(Event event, OneOnOne talk, MemberId by) {
      var lines = world.shelves.minutes().lines(talk.id());
      if (!lines.isEmpty()) {
        var line = lines.get(event.which() % lines.size());
        var reached = world.acts.reach();
        done(reached.line(talk.id(), line.position(), !line.reached(), by, world.next()), by);
      }
    }

    /** Within its week, as the calendar lets it be moved. */
    private void move() {
      if (planned.isAfter(world.clock.instant()) && isTuesday()) {
        planned = planned.plus(Duration.ofDays(2));
        world.plan.put(occurrence, planned);
      }
    }

    private boolean isTuesday() {
      return LocalDate.ofInstant(planned, ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.TUESDAY;
    }

    /** Its time comes, the calendar says so twice, and the next one is planned. */
    private void nextWeek(Event event) {
      if (event.which() > 2) {
        world.prepare.prepare(world.team(), occurrence, planned, world.clock.instant());
        world.wakeAt(later(planned.minus(Duration.ofHours(20))));
      }
      world.clock.set(later(planned));
      var place = world.plan.at(pair.id().workspace(), occurrence).orElseThrow();
      if (!place.skipped()) {
        world.open.begin(world.team(), occurrence, planned, world.clock.instant());
        world.open.begin(world.team(), occurrence, planned, world.clock.instant());
        world.shelves.talks().at(pair, occurrence).ifPresent(talks::add);
      }
      occurrence++;
      planned = OneOnOneWorld.TUESDAY_TEN.plus(Duration.ofDays(7 * (occurrence - FIRST)));
      world.plan.put(occurrence, planned);
    }

    private Instant later(Instant at) {
      var now = world.clock.instant();
      return at.isAfter(now) ? at : now;
    }

    private String typed() {
      return SECRET + " " + ++words;
    }

    /** What was taken from one of the two, and from nobody else. */
    private <T> Optional<T> done(Outcome<T, Refusal> outcome, MemberId by) {
      var result = outcome.fold(Optional::of, why -> Optional.<T>empty());
      result.ifPresent(taken -> assertThat(pair.includes(by)).as("taken from %s", by).isTrue());
      return result;
    }

    private static void ignore(Object outcome) {
      assertThat(outcome).isNotNull();
    }

    // ---- what has to hold

    private void checkTyped() {
      topics.forEach(
          (id, typed) ->
              assertThat(world.shelves.topics().find(id)).map(Topic::words).contains(typed));
      for (var talk : talks) {
        assertThat(world.shelves.minutes().notes(talk.id()))
            .extracting(Note::words)
            .isEqualTo(noted.getOrDefault(talk.id(), List.of()));
        assertThat(world.shelves.actionsOf(talk))
            .extracting(Action::what)
            .isEqualTo(agreed.getOrDefault(talk.id(), List.of()));
      }
    }

    /** Each waits once, or was talked about in one talk, or was taken back. */
    private void checkTopics() {
      var waiting = world.shelves.topics().waiting(pair).stream().map(Topic::id).toList();
      assertThat(waiting).doesNotHaveDuplicates();
      for (var id : topics.keySet()) {
        var topic = world.shelves.topics().find(id).orElseThrow();
        var reachedIn = talks.stream().filter(talk -> isReached(topic, talk)).toList();
        assertThat(waiting.contains(id)).isEqualTo(topic.waits());
        switch (topic.state()) {
          case WAITING -> assertThat(reachedIn).as("talks of %s", topic).isEmpty();
          case REACHED -> assertThat(reachedIn).as("talks of %s", topic).hasSize(1);
          case WITHDRAWN -> checkWithdrawn(topic, reachedIn);
        }
      }
    }

    /** Taken back after a talk, what is kept of that talk may still say that it was reached. */
    private void checkWithdrawn(Topic topic, List<OneOnOne> reachedIn) {
      assertThat(reachedIn).as("talks of %s", topic).hasSizeLessThanOrEqualTo(1);
      assertThat(reachedIn)
          .as("talks of %s", topic)
          .allMatch(talk -> world.now(talk).state() == State.HELD);
    }

    /** By the talk while it is open; by what is kept of it once it is over. */
    private boolean isReached(Topic topic, OneOnOne talk) {
      var now = world.now(talk);
      if (now.state() != State.HELD) {
        return topic.talk().filter(talk.id()::equals).isPresent();
      }
      var own =
          world.shelves.minutes().lines(talk.id()).stream()
              .filter(line -> line.key().equals("topic-" + topic.id().value()))
              .toList();
      assertThat(own).as("lines of %s", topic).hasSizeLessThanOrEqualTo(1);
      return own.stream().anyMatch(Line::reached);
    }

    private void checkAgendas() {
      assertThat(talks).extracting(OneOnOne::id).doesNotHaveDuplicates();
      assertThat(talks.stream().filter(talk -> world.now(talk).isOpen()).count())
          .isLessThanOrEqualTo(1);
      for (var talk : talks) {
        assertThat(world.places(Trail.AGENDA_VIEW, talk))
            .isIn(List.of(), List.of(new Place.ToGroup(pair.both())));
      }
      assertThat(
              talks.stream()
                  .flatMap(talk -> world.now(talk).openedAt().stream())
                  .map(at -> Duration.between(OneOnOneWorld.MONDAY_TEN, at).toDays() / 7))
          .as("weeks with an agenda")
          .doesNotHaveDuplicates();
    }

    private void checkNobodyElse() {
      assertThat(world.journal.entries().toString()).doesNotContain(SECRET);
      for (var surface : world.surfaces.shown()) {
        OTHERS.forEach(
            other -> assertThat(surface.place().toString()).doesNotContain(other.value()));
      }
      var now = world.clock.instant();
      for (var other : OTHERS) {
        assertThat(new OneOnOneSection(world.desk).render(world.team(), other, now)).isEmpty();
        assertThat(exported(other)).doesNotContain(SECRET);
        assertThat(world.shelves.pairs().of(world.team().id(), other)).isEmpty();
      }
      if (noted.keySet().stream().anyMatch(id -> isHeld(id))) {
        assertThat(exported(LENA)).contains(SECRET);
      }
    }

    private boolean isHeld(OneOnOneId id) {
      return world.shelves.talks().find(id).orElseThrow().state() == State.HELD;
    }

    private String exported(MemberId by) {
      var formats = Set.of(Format.MARKDOWN, Format.CSV);
      var ask = new Export.Ask(world.team().id(), by, OneOnOneExporter.RITUAL, Export.ALL, formats);
      return OneOnOneExporter.all(world.shelves)
          .get(0)
          .export(world.team(), ask)
          .map(content -> content.files().apply(MemberId::value).toString())
          .orElse("");
    }
  }
}
