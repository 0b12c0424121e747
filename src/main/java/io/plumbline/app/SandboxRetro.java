package io.plumbline.app;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.WriteCard;
import io.plumbline.retro.worth.Score;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/**
 * The retro that the sandbox's team held four weeks ago, with its actions (one done, one dropped,
 * one overdue) and what it was worth, and two cards that wait for the next one. Written through the
 * same acts as people's.
 */
final class SandboxRetro {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Kit kit;
  private final SandboxCast cast;
  private final Team team;
  private final PastClock clock;
  private int requests;

  SandboxRetro(Kit kit, SandboxCast cast, Team team) {
    this.kit = kit;
    this.cast = cast;
    this.team = team;
    this.clock = new PastClock(fourWeeksBefore(kit.clock().instant(), team.calendar().zone()));
  }

  private static Instant fourWeeksBefore(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone)
        .minusWeeks(4)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
        .atTime(15, 0)
        .atZone(zone)
        .toInstant();
  }

  /**
   * @param today what the cards that wait are written with
   */
  void write(Wiring today) {
    lastRetro(new Wiring(kit.with(clock, cast, cast)));
    waitingCards(today.retros().acts().cards());
  }

  private void lastRetro(Wiring then) {
    var acts = then.retros().acts();
    var priya = cast.member("priya");
    if (!(acts.open().open(team, priya, request()) instanceof OpenRetro.Outcome.Opened opened)) {
      throw new IllegalStateException("the sandbox's first retro was refused");
    }
    var id = opened.retro().id();
    var pairing = add(acts, "eli", Columns.WENT_WELL, "Pairing on the payment webhook");
    var builds = add(acts, "lena", Columns.FRICTION, "Builds take 40 minutes");
    var brief = add(acts, "noor", Columns.FRICTION, "The refund flow changed twice after planning");
    var spike = add(acts, "mika", Columns.CHANGE, "A day for the spike before we estimate");
    clock.pass(MINUTE.multipliedBy(10));
    done(acts.reveal().reveal(id, priya, request()));
    clock.pass(MINUTE.multipliedBy(3));
    done(acts.openVoting().open(id, priya, request()));
    vote(acts, id, brief, "priya", "lena", "noor", "mika");
    vote(acts, id, builds, "lena", "eli", "luis");
    vote(acts, id, spike, "mika", "priya");
    vote(acts, id, pairing, "eli");
    clock.pass(MINUTE.multipliedBy(5));
    done(acts.closeVoting().close(id, priya, request()));
    var sync =
        agree(acts, id, "Bring changes of the refund flow to the Monday sync first", "priya");
    agree(acts, id, "Split the build into two stages", "lena");
    var rota = agree(acts, id, "Set up a rota for support tickets", "noor");
    clock.pass(MINUTE.multipliedBy(25));
    done(acts.close().close(id, priya, request()));
    rate(then, id);
    close(then, sync, new Deed.Done("It is the first point of the agenda now."));
    close(then, rota, new Deed.Drop("The support team has a rota of its own."));
  }

  /** What they found it worth, until the question closed. */
  private void rate(Wiring then, RetroId id) {
    Map.of("priya", 4, "lena", 4, "luis", 3, "eli", 5, "mika", 3)
        .forEach(
            (handle, score) ->
                then.retros().answerWorth().answer(id, cast.member(handle), new Score(score)));
    clock.pass(WEEK);
    var alarm = new AlarmKey(WakeWorth.KIND, id.workspace(), id.value());
    then.wakeables().stream()
        .filter(each -> each.kind().equals(alarm.kind()))
        .forEach(each -> each.wake(alarm, clock.instant()));
  }

  private WriteCard.Written add(RetroActs acts, String handle, Column column, String text) {
    var draft = new CardDraft(column, new CardText(text));
    return done(acts.cards().add(team, cast.member(handle), draft, request()));
  }

  private void vote(RetroActs acts, RetroId id, WriteCard.Written card, String... handles) {
    for (var voter : cast.members(handles)) {
      done(acts.votes().cast(id, Map.of(card.card(), 1), voter, request()));
    }
  }

  private void close(Wiring then, Action action, Deed deed) {
    var outcome =
        then.promises()
            .change()
            .change(action.ref(), action.version(), deed, action.owner(), request());
    if (!(outcome instanceof ChangeAction.Outcome.Changed)) {
      throw new IllegalStateException("the sandbox's history was refused: " + outcome);
    }
  }

  private Action agree(RetroActs acts, RetroId id, String what, String owner) {
    var due = LocalDate.ofInstant(clock.instant(), team.calendar().zone()).plusWeeks(2);
    MemberId member = cast.member(owner);
    return done(
        acts.actions().add(id, member, new ActionDraft(what, member, due), false, request()));
  }

  private void waitingCards(WriteCard cards) {
    for (var waiting :
        List.of(
            Map.entry("eli", "Two deploys were rolled back for the same missing flag"),
            Map.entry("noor", "Support tickets arrive sorted since last week"))) {
      var column = waiting.getKey().equals("eli") ? Columns.FRICTION : Columns.WENT_WELL;
      var draft = new CardDraft(column, new CardText(waiting.getValue()));
      done(cards.add(team, cast.member(waiting.getKey()), draft, request()));
    }
  }

  private static <T> T done(Outcome<T, Refusal> outcome) {
    if (outcome instanceof Outcome.Done<T, Refusal> done) {
      return done.result();
    }
    throw new IllegalStateException("the sandbox's history was refused: " + outcome);
  }

  private RequestKey request() {
    return new RequestKey("history/retro/" + ++requests);
  }
}
