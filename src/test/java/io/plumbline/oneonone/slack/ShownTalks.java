package io.plumbline.oneonone.slack;

import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;

import io.plumbline.action.Action;
import io.plumbline.action.Origin;
import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOne.Closing;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.oneonone.OneOnOne.State;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.TopicId;
import io.plumbline.team.Team;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 1:1s of Priya and Lena on Tuesday 24 November, as views get them. */
final class ShownTalks {
  static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  static final Pair PAIR =
      new Pair(new PairId(WORKSPACE, 3), TestTeams.checkout().id(), PRIYA, LENA, null, null);

  private ShownTalks() {}

  /** Asked for topics; {@code own} is Priya's, empty for none. */
  static Shown prepared(String own, Asking.State priya, Asking.State lena) {
    var topics = own.isEmpty() ? List.<Topic>of() : List.of(topic(1, PRIYA, own, false));
    return new Shown(
        TestTeams.checkout(),
        talk(State.PREPARED, null, null),
        topics,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Asking(PRIYA, priya), new Asking(LENA, lena)),
        false,
        TUESDAY);
  }

  /** Open with something of everything. */
  static Shown open(String typed) {
    return new Shown(
        TestTeams.checkout(),
        talk(State.OPEN, AT, null),
        List.of(topic(1, PRIYA, typed, false), topic(2, LENA, "On-call in December", true)),
        List.of(line(1, "Scope request 7", typed, false), line(2, "Surprise", "Refunds", true)),
        List.of(
            new Note(5, Note.Kind.NOTE, typed, PRIYA, AT.plusSeconds(300)),
            new Note(6, Note.Kind.DECISION, typed, LENA, AT.plusSeconds(400))),
        List.of(action(11, typed, true)),
        List.of(action(9, typed, true), action(8, "Book the room", false)),
        List.of(),
        true,
        TUESDAY);
  }

  static Shown openAndEmpty() {
    return with(talk(State.OPEN, AT, null), List.of(), List.of());
  }

  static Shown held(String typed) {
    return held(typed, true);
  }

  /**
   * @param isLast whether the next one has not begun yet
   */
  static Shown held(String typed, boolean isLast) {
    var how = new Closing(Ending.ENDED, AT.plusSeconds(960), LENA);
    var late = new Note(7, Note.Kind.NOTE, typed, PRIYA, AT.plusSeconds(3600));
    var open = open(typed);
    return new Shown(
        open.team(),
        talk(State.HELD, AT, how),
        List.of(),
        List.of(
            line(1, "Scope request 7", typed, false),
            topicLine(2, PRIYA, typed, true),
            topicLine(3, LENA, "On-call in December", false)),
        List.of(open.notes().get(0), open.notes().get(1), late),
        open.actions(),
        List.of(),
        List.of(),
        isLast,
        TUESDAY);
  }

  static Shown over(Ending ending, @Nullable MemberId by) {
    var how = new Closing(ending, AT.plusSeconds(960), by);
    return with(talk(ending.state(), AT, how), List.of(), List.of());
  }

  private static Shown with(OneOnOne talk, List<Topic> topics, List<Line> lines) {
    return new Shown(
        TestTeams.checkout(),
        talk,
        topics,
        lines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        talk.isOpen(),
        TUESDAY);
  }

  static OneOnOne talk(State state, @Nullable Instant begun, @Nullable Closing how) {
    return new OneOnOne(new OneOnOneId(WORKSPACE, 4), PAIR, 71, AT, state, begun, how, null);
  }

  static Topic topic(long id, MemberId author, String words, boolean reached) {
    var state = reached ? Topic.State.REACHED : Topic.State.WAITING;
    var in = reached ? new OneOnOneId(WORKSPACE, 4) : null;
    return new Topic(new TopicId(WORKSPACE, id), PAIR.id(), author, words, AT, state, in);
  }

  private static Line line(int position, String kind, String words, boolean reached) {
    return new Line(position, "key-" + position, kind, words, null, AT, reached);
  }

  private static Line topicLine(int position, MemberId author, String words, boolean reached) {
    return new Line(position, "topic-" + position, "", words, author, AT, reached);
  }

  private static Action action(long id, String what, boolean open) {
    var team = TestTeams.checkout().id();
    var origin = new Origin(Origin.ONE_ON_ONE, 2);
    var due = LocalDate.of(2026, 11, 20).plusDays(id);
    return open
        ? new Action(id, team, origin, what, LENA, due, PRIYA, AT)
        : new Action(
            id,
            team,
            origin,
            what,
            LENA,
            due,
            PRIYA,
            AT,
            Action.State.DONE,
            new Action.Closing(LENA, AT, ""),
            1);
  }

  static Team team() {
    return TestTeams.checkout();
  }
}
