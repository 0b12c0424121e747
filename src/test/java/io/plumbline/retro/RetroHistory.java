package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionDraft;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroModel.Grouped;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.retro.RetroModel.Known;
import io.plumbline.retro.RetroPropertiesTest.Event;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One history: each event is tried on the team's retros and on the model of them. */
final class RetroHistory {
  static final List<MemberId> PEOPLE = List.of(ANA, BO, CY, DI, Checkout.STRANGER);

  private final RetroWorld world;
  private final RetroActs acts;
  private final RetroModel model = new RetroModel();
  private final RetroCheck check;
  private int words;

  RetroHistory(RetroWorld world) {
    this.world = world;
    this.acts = world.acts;
    this.check = new RetroCheck(world, model);
  }

  void play(List<Event> events) {
    for (var event : events) {
      play(event, PEOPLE.get(event.who() % PEOPLE.size()));
      check.now();
    }
    check.all();
  }

  private void play(Event event, MemberId by) {
    switch (event.what()) {
      case ON -> on(event);
      case ADD -> add(event, by);
      case EDIT, WITHDRAW -> change(event, by);
      case RULES -> rules(event, by);
      case PEOPLE -> world.roster(event.choice());
      case TIME -> passes(Duration.ofMinutes(5L + event.choice() * event.choice() * 60L));
      default -> latest().ifPresent(held -> play(event, held, by));
    }
  }

  private void play(Event event, Held held, MemberId by) {
    switch (event.what()) {
      case FINISH -> finish(held, by);
      case REVEAL -> reveal(held, by);
      case MERGE, KEEP_APART, NAME, TAKE_OUT, DISSOLVE, UNDO -> group(event, held, by);
      case OPEN_VOTING -> openVoting(held, by);
      case VOTE -> vote(event, held, by);
      case CLOSE_VOTING -> closeVoting(held, by);
      case NEXT, PICK, PARK -> talk(event, held, by);
      case NOTE -> note(event, held, by);
      case ACTION -> agree(event, held, by);
      case LAST_TIME -> lastTime(event, held, by);
      case TAKE_OVER -> takeOver(held, by);
      case MORE_TIME -> moreTime(held, by);
      case CLOSE -> close(held, by);
      default -> throw new IllegalStateException("played before: " + event);
    }
  }

  private Optional<Held> latest() {
    var retros = model.retros;
    return retros.isEmpty() ? Optional.empty() : Optional.of(retros.get(retros.size() - 1));
  }

  /** The next phase, by somebody who may bring it about; in the end the next retro. */
  private void on(Event event) {
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
    if (acts.open().open(world.team(), by, world.next())
        instanceof OpenRetro.Outcome.Opened opened) {
      var held = new Held(opened.retro().id(), model.rules);
      held.facilitator = world.desk.boards.of(held.id).orElseThrow().progress().facilitator();
      model.retros.add(held);
    }
  }

  /**
   * Tries an act, and presses once more where it was done. What is refused changes no row, nor does
   * the second press.
   */
  private boolean tries(boolean allowed, Function<RequestKey, Optional<Refusal>> act) {
    var key = world.next();
    var before = world.tables();
    var refusal = act.apply(key);
    assertThat(refusal.isEmpty()).as("refused: %s", refusal).isEqualTo(allowed);
    var after = world.tables();
    if (allowed) {
      assertThat(act.apply(key)).as("pressed twice").contains(new Refusal.Repeated());
      assertThat(world.tables()).isEqualTo(after);
    } else {
      assertThat(after).isEqualTo(before);
    }
    return allowed;
  }

  private boolean isIn(MemberId by) {
    return world.team().roster().includes(by);
  }

  private boolean runs(MemberId by) {
    return world.team().roster().runsRituals(by);
  }

  private String typed(String what) {
    return what + " " + ++words;
  }

  private void add(Event event, MemberId by) {
    var column = model.rules.columns().all().get(event.choice() % 2);
    var text = typed("card");
    var promised = event.which() > 8 ? Authors.ANONYMOUS : model.authors();
    boolean kept = isIn(by) && promised == model.authors();
    if (tries(
        kept,
        key ->
            acts.cards()
                .add(world.team(), by, Checkout.card(column, text), promised, key)
                .refusal())) {
      model.waiting.put(text, new Known(column, by, promised == Authors.ANONYMOUS));
    }
  }

  /** A card that waits; where none does, one that was shown. */
  private void change(Event event, MemberId by) {
    var texts = List.copyOf(model.waiting.keySet());
    if (texts.isEmpty()) {
      return;
    }
    var text = texts.get(event.which() % texts.size());
    var known = Objects.requireNonNull(model.waiting.get(text));
    var who = event.choice() > 3 && known.author() != null ? known.author() : by;
    boolean own = isIn(who) && who.equals(known.author());
    var id = Objects.requireNonNull(world.waiting().get(text));
    if (event.what() == RetroPropertiesTest.What.WITHDRAW) {
      if (tries(own, key -> acts.cards().withdraw(world.team(), id, who, key).refusal())) {
        model.waiting.remove(text);
      }
      return;
    }
    var anew = typed("card");
    var draft = Checkout.card(known.column(), anew);
    if (tries(own, key -> acts.cards().change(world.team(), id, who, draft, key).refusal())) {
      model.waiting.remove(text);
      model.waiting.put(anew, known);
    }
  }

  private void finish(Held held, MemberId by) {
    if (tries(
            isIn(by) && held.phase == Phase.COLLECTING,
            key -> acts.finished().toggle(held.id, by, key).refusal())
        && !held.finished.add(by)) {
      held.finished.remove(by);
    }
  }

  private void reveal(Held held, MemberId by) {
    boolean can = runs(by) && held.phase == Phase.COLLECTING && !model.waiting.isEmpty();
    if (tries(can, key -> acts.reveal().reveal(held.id, by, key).refusal())) {
      model.reveal(held, check.shown(held));
    }
  }

  private void group(Event event, Held held, MemberId by) {
    if (!held.revealed) {
      return;
    }
    boolean may =
        isIn(by) && held.phase == Phase.GROUPING && (runs(by) || held.rules.anybodyGroups());
    new RetroSorting(acts.groups(), held, event, typed("title"))
        .play(by, (allowed, act) -> tries(may && allowed, act), check);
  }

  private void openVoting(Held held, MemberId by) {
    if (tries(
        runs(by) && held.phase == Phase.GROUPING,
        key -> acts.openVoting().open(held.id, by, key).refusal())) {
      held.phase = Phase.VOTING;
    }
  }

  /** Several votes on one topic and one on another; also more than there are. */
  private void vote(Event event, Held held, MemberId by) {
    var topics = held.topics().stream().map(Grouped::lead).toList();
    if (topics.isEmpty()) {
      return;
    }
    var one = topics.get(event.which() % topics.size());
    var other = topics.get(event.choice() % topics.size());
    int many = event.choice() % 6;
    var chosen = one.equals(other) ? Map.of(one, many) : Map.of(one, many, other, 1);
    var after = new HashMap<>(held.votes.getOrDefault(by, Map.of()));
    after.putAll(chosen);
    after.values().removeIf(votes -> votes == 0);
    var ballot = held.rules.ballot();
    int sum = after.values().stream().mapToInt(Integer::intValue).sum();
    boolean fits = many <= ballot.cap() && sum <= ballot.budget();
    if (tries(
        isIn(by) && held.phase == Phase.VOTING && fits,
        key -> acts.votes().cast(held.id, chosen, by, key).refusal())) {
      held.votes.put(by, after);
    }
  }

  private void closeVoting(Held held, MemberId by) {
    if (tries(
        runs(by) && held.phase == Phase.VOTING,
        key -> acts.closeVoting().close(held.id, by, key).refusal())) {
      model.closeVoting(held);
    }
  }

  private void talk(Event event, Held held, MemberId by) {
    var topics = held.inOrder();
    if (topics.isEmpty()) {
      return;
    }
    var picked = topics.get(event.which() % topics.size());
    var from = event.choice() > 1 && held.topic != null ? held.topic : picked;
    boolean may = runs(by) && held.phase == Phase.DISCUSSING;
    boolean isOn = may && from.equals(held.topic);
    switch (event.what()) {
      case NEXT -> {
        var next = held.after(from);
        if (tries(
            isOn && next.isPresent(),
            key -> acts.topics().next(held.id, from, by, key).refusal())) {
          held.turn(next.orElseThrow());
        }
      }
      case PICK -> {
        if (tries(may, key -> acts.topics().pick(held.id, picked, by, key).refusal())) {
          held.turn(picked);
        }
      }
      default -> {
        if (tries(isOn, key -> acts.pace().parkTopic().park(held.id, from, by, key).refusal())) {
          held.park(from);
        }
      }
    }
  }

  private void note(Event event, Held held, MemberId by) {
    if (held.texts.isEmpty()) {
      return;
    }
    var cards = List.copyOf(held.texts.keySet());
    var topic = cards.get(event.which() % cards.size());
    var text = typed("note");
    boolean leads = held.topics().stream().anyMatch(each -> each.lead().equals(topic));
    if (tries(
        isIn(by) && held.phase == Phase.DISCUSSING && leads,
        key -> acts.notes().add(held.id, topic, by, new CardText(text), key).refusal())) {
      held.notes.add(text);
    }
  }

  private void agree(Event event, Held held, MemberId by) {
    var today = LocalDate.ofInstant(world.clock.instant(), world.team().calendar().zone());
    var owner = PEOPLE.get(event.which() % PEOPLE.size());
    var draft = new ActionDraft(typed("action"), owner, today.plusDays(event.choice() - 1));
    boolean sound = isIn(owner) && event.choice() > 0;
    boolean knowingly = event.choice() > 6;
    boolean usual = held.actions < held.rules.usualActions() || knowingly;
    if (tries(
        isIn(by) && held.phase == Phase.DISCUSSING && sound && usual,
        key -> acts.actions().add(held.id, by, draft, knowingly, key).refusal())) {
      held.actions++;
      model.openActions.put(draft.what(), owner);
    }
  }

  /** One of the open actions is done, dropped or still on, or the step ends. */
  private void lastTime(Event event, Held held, MemberId by) {
    var lastTime = acts.pace().lastTime();
    var open = world.desk.actions.openOf(world.team().id());
    if (open.isEmpty()) {
      tries(false, key -> lastTime.stillOn(held.id, event.which(), by, key).refusal());
      return;
    }
    var action = open.get(event.which() % open.size());
    boolean can =
        isIn(by) && held.phase == Phase.COLLECTING && (runs(by) || by.equals(action.owner()));
    boolean ends =
        event.choice() > 6
            ? tries(can, key -> lastTime.done(held.id, action.id(), by, key).refusal())
            : event.choice() > 3
                ? tries(can, key -> lastTime.drop(held.id, action.id(), "no", by, key).refusal())
                : tries(can, key -> lastTime.stillOn(held.id, action.id(), by, key).refusal())
                    && false;
    if (ends) {
      model.openActions.remove(action.what());
    }
  }

  private void takeOver(Held held, MemberId by) {
    if (tries(
        runs(by) && held.isOpen() && !by.equals(held.facilitator),
        key -> acts.pace().takeOver().takeOver(held.id, by, key).refusal())) {
      held.facilitator = by;
    }
  }

  private void moreTime(Held held, MemberId by) {
    boolean up = world.desk.boards.of(held.id).orElseThrow().progress().timeIsUp();
    boolean live = held.rules.pace() instanceof Pace.Live;
    tries(
        runs(by) && held.isOpen() && live && up,
        key -> acts.pace().twoMoreMinutes().give(held.id, by, key).refusal());
  }

  private void close(Held held, MemberId by) {
    if (tries(runs(by) && held.isOpen(), key -> acts.close().close(held.id, by, key).refusal())) {
      model.close(held);
    }
  }

  private void rules(Event event, MemberId by) {
    var usual = RetroRules.DEFAULT;
    var rules =
        new RetroRules(
            usual.columns(),
            event.choice() % 2 == 0 ? Authors.ANONYMOUS : Authors.SHOWN,
            new Ballot(1 + event.which(), 1 + event.which() / 2),
            event.choice() > 4,
            event.which() % 2 == 0 ? new Pace.Spread(1, 1, 2, 1) : new Pace.Live(),
            1 + event.choice() % 3);
    if (tries(runs(by), key -> acts.rules().change(world.team(), by, rules, key).refusal())) {
      model.rules = rules;
    }
  }

  /** Time goes by, and whatever wants to be looked at is, at its time. */
  private void passes(Duration time) {
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
          model.reveal(held, check.shown(held));
        }
      }
      case GROUPING -> held.phase = Phase.VOTING;
      case VOTING -> model.closeVoting(held);
      case DISCUSSING -> model.close(held);
      case CLOSED -> throw new IllegalStateException("woken though it is over");
    }
  }
}
