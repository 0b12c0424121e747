package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;

import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One history: each event is tried on the team's retros and on the model of them. */
final class RetroHistory {
  static final List<MemberId> PEOPLE = List.of(ANA, BO, CY, DI, Checkout.STRANGER);

  private final RetroModel model = new RetroModel();
  private final RetroWorld world;
  private final RetroActs acts;
  private final RetroTries tries;
  private final RetroWriting writing;
  private final RetroTalking talking;
  private final RetroCheck check;

  RetroHistory(RetroWorld world) {
    this.world = world;
    this.acts = world.acts;
    this.tries = new RetroTries(world, model);
    this.writing = new RetroWriting(tries);
    this.talking = new RetroTalking(tries);
    this.check = new RetroCheck(world, model);
  }

  void play(List<RetroEvent> events) {
    for (var event : events) {
      play(event, PEOPLE.get(event.who() % PEOPLE.size()));
      check.now();
    }
    check.all();
  }

  private void play(RetroEvent event, MemberId by) {
    switch (event.what()) {
      case FITTING -> {
        var phase = model.open().map(held -> held.phase).orElse(null);
        play(event.fitting(phase), mostly(by, event));
      }
      case ON -> on(event);
      case ADD -> writing.add(event, by);
      case EDIT, WITHDRAW -> writing.change(event, by);
      case RULES -> writing.rules(event, by);
      case PEOPLE -> world.roster(event.choice());
      case TIME -> passes(Duration.ofMinutes(5L + 60L * event.choice() * event.choice()));
      default -> latest().ifPresent(held -> play(event, held, by));
    }
  }

  private void play(RetroEvent event, Held held, MemberId by) {
    switch (event.what()) {
      case FINISH -> writing.finish(held, by);
      case REVEAL -> reveal(held, by);
      case MERGE, KEEP_APART, NAME, TAKE_OUT, DISSOLVE, UNDO -> group(event, held, by);
      case OPEN_VOTING -> openVoting(held, by);
      case VOTE -> talking.vote(event, held, by);
      case CLOSE_VOTING -> closeVoting(held, by);
      case NEXT, PICK, PARK -> talking.talk(event, held, by);
      case NOTE -> talking.note(event, held, by);
      case REWORD_NOTE, WITHDRAW_NOTE -> talking.secondThought(event, held, by);
      case ACTION -> talking.agree(event, held, by);
      case LAST_TIME -> talking.lastTime(event, held, by);
      case TAKE_OVER -> talking.takeOver(held, by);
      case MORE_TIME -> talking.moreTime(held, by);
      case CLOSE -> close(held, by);
      default -> throw new IllegalStateException("played before: " + event);
    }
  }

  private Optional<Held> latest() {
    var retros = model.retros;
    return retros.isEmpty() ? Optional.empty() : Optional.of(retros.get(retros.size() - 1));
  }

  /** Who runs rituals does most. */
  private static MemberId mostly(MemberId by, RetroEvent event) {
    return event.which() < 5 ? by : event.who() % 2 == 0 ? ANA : BO;
  }

  /** The next phase, by somebody who may bring it about; in the end the next retro. */
  private void on(RetroEvent event) {
    var by = event.who() % 2 == 0 ? ANA : BO;
    var held = model.open().orElse(null);
    if (held == null) {
      open(by);
      return;
    }
    switch (held.phase) {
      case COLLECTING -> reveal(held, by);
      case GROUPING -> openVoting(held, by);
      case VOTING -> closeVoting(held, by);
      default -> close(held, by);
    }
  }

  private void open(MemberId by) {
    tries.writesElse();
    if (acts.open().open(world.team(), by, world.next())
        instanceof OpenRetro.Outcome.Opened opened) {
      var held = new Held(opened.retro().id(), model.rules);
      held.facilitator = world.desk.boards.of(held.id).orElseThrow().progress().facilitator();
      model.retros.add(held);
    }
  }

  private void reveal(Held held, MemberId by) {
    boolean can = tries.runs(by) && held.phase == Phase.COLLECTING && !model.waiting.isEmpty();
    if (tries.act(can, key -> acts.reveal().reveal(held.id, by, key).refusal())) {
      model.reveal(held, check.revealed(held));
    }
  }

  private void group(RetroEvent event, Held held, MemberId by) {
    if (!held.revealed) {
      return;
    }
    boolean may =
        tries.isIn(by)
            && held.phase == Phase.GROUPING
            && (tries.runs(by) || held.rules.anybodyGroups());
    new RetroSorting(acts.groups(), held, event, tries.typed("title"))
        .play(by, (allowed, act) -> tries.act(may && allowed, act), check);
  }

  private void openVoting(Held held, MemberId by) {
    if (tries.act(
        tries.runs(by) && held.phase == Phase.GROUPING,
        key -> acts.openVoting().open(held.id, by, key).refusal())) {
      held.phase = Phase.VOTING;
    }
  }

  private void closeVoting(Held held, MemberId by) {
    if (tries.act(
        tries.runs(by) && held.phase == Phase.VOTING,
        key -> acts.closeVoting().close(held.id, by, key).refusal())) {
      model.closeVoting(held);
    }
  }

  private void close(Held held, MemberId by) {
    if (tries.act(
        tries.runs(by) && held.isOpen(), key -> acts.close().close(held.id, by, key).refusal())) {
      model.close(held);
    }
  }

  /** Time goes by, and whatever wants to be looked at is, at its time. */
  private void passes(Duration time) {
    tries.writesElse();
    var moment = world.clock.instant().plus(time);
    for (var due = acts.wake().waiting(moment, 1);
        !due.isEmpty();
        due = acts.wake().waiting(moment, 1)) {
      var at = due.get(0).at();
      world.clock.set(at.isAfter(world.clock.instant()) ? at : world.clock.instant());
      var held = model.open().orElseThrow();
      boolean deadline = !check.course(held).until().isAfter(world.clock.instant());
      acts.wake().wake(due.get(0).key(), world.clock.instant());
      if (deadline && held.rules.pace() instanceof Pace.Spread) {
        movesOn(held);
      }
      check.now();
    }
    world.clock.set(moment);
  }

  /** By its deadline; where there is no card there is nothing to show. */
  private void movesOn(Held held) {
    switch (held.phase) {
      case COLLECTING -> {
        if (!model.waiting.isEmpty()) {
          model.reveal(held, check.revealed(held));
        }
      }
      case GROUPING -> held.phase = Phase.VOTING;
      case VOTING -> model.closeVoting(held);
      case DISCUSSING -> model.close(held);
      case CLOSED -> throw new IllegalStateException("woken though it is over");
    }
  }
}
