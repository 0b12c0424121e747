package io.plumbline.app;

import io.plumbline.action.ActionDraft;
import io.plumbline.journal.RequestKey;
import io.plumbline.oneonone.AgreeOnAction;
import io.plumbline.oneonone.Note.Kind;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.Refusal;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.slack.Acts;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The 1:1 that Priya and Lena held last Tuesday, with what they noted and promised, and what each
 * brings to the next. Written through the same acts as people's, each at its time.
 */
final class SandboxOneOnOne {
  /** Of no place in the calendar, which begins with the sandbox. */
  private static final long BEFORE_THE_CALENDAR = 0;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SandboxCast cast;
  private final Moment clock;
  private final OneOnOneHouse house;
  private final Team team;
  private int requests;

  SandboxOneOnOne(Kit kit, SandboxCast cast, Team team) {
    this.cast = cast;
    this.team = team;
    this.clock = new Moment(kit.clock().instant());
    this.house = new Wiring(kit.with(clock, cast, cast)).oneOnOnes();
  }

  void write(Instant now) {
    var lastTuesday = lastTuesday(now);
    clock.set(lastTuesday.minus(Duration.ofHours(20)));
    var launch = topic("priya", "When do we tell support about gift cards?");
    topic("lena", "Who is on call over the holidays");
    clock.set(lastTuesday);
    talk(launch, lastTuesday);
    clock.set(now.minus(Duration.ofHours(3)));
    topic("priya", "The partner asks for a demo before the launch");
    topic("lena", "Two engineers want to see the interviews");
  }

  private Instant lastTuesday(Instant now) {
    var zone = team.calendar().zone();
    return LocalDate.ofInstant(now, zone)
        .with(TemporalAdjusters.previous(DayOfWeek.TUESDAY))
        .atTime(10, 0)
        .atZone(zone)
        .toInstant();
  }

  private void talk(Topic launch, Instant at) {
    house.open().begin(team, BEFORE_THE_CALENDAR, at, at);
    var pair = house.shelves().pairs().find(launch.pair()).orElseThrow();
    var talk = house.shelves().talks().open(pair).orElseThrow();
    var acts = house.acts();
    var lena = cast.member("lena");
    check(acts.reach().topic(talk.id(), launch.id().value(), true, lena, request()));
    note(talk, "priya", Kind.NOTE, "Support needs a week and a page to send people to.");
    note(talk, "lena", Kind.DECISION, "Support hears of it on the first day of the next sprint.");
    promise(acts, talk, at);
    clock.set(at.plus(MINUTE.multipliedBy(14)));
    check(acts.end().end(talk.id(), cast.member("priya"), request()));
  }

  private void note(OneOnOne talk, String who, Kind kind, String words) {
    clock.set(clock.instant().plus(MINUTE.multipliedBy(4)));
    check(house.acts().notes().note(talk.id(), kind, words, cast.member(who), request()));
  }

  private void promise(Acts acts, OneOnOne talk, Instant at) {
    var due = LocalDate.ofInstant(at, team.calendar().zone()).plusWeeks(2);
    var draft = new ActionDraft("Write the page for support", cast.member("priya"), due);
    var agreed = acts.actions().agree(talk.id(), draft, cast.member("lena"), request());
    if (!(agreed instanceof AgreeOnAction.Result.Agreed)) {
      throw new IllegalStateException("the sandbox's history was refused: " + agreed);
    }
  }

  private Topic topic(String who, String words) {
    MemberId by = cast.member(who);
    return check(house.acts().topics().add(team, words, by, request()));
  }

  private static <T> T check(Outcome<T, Refusal> outcome) {
    return outcome.fold(
        done -> done,
        why -> {
          throw new IllegalStateException("the sandbox's history was refused: " + why);
        });
  }

  private RequestKey request() {
    return new RequestKey("one-on-one/" + ++requests);
  }

  /** The time at which something of the past is written. */
  private static final class Moment implements InstantSource {
    private Instant now;

    Moment(Instant now) {
      this.now = now;
    }

    void set(Instant moment) {
      now = moment;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
