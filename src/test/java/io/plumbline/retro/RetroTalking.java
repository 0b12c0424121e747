package io.plumbline.retro;

import io.plumbline.action.ActionDraft;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroEvent.What;
import io.plumbline.retro.RetroModel.Grouped;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.retro.RetroModel.Noted;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of voting and talking, and of what keeps a retro going. */
final class RetroTalking {
  private final RetroTries tries;
  private final RetroWorld world;
  private final RetroModel model;
  private final RetroActs acts;

  RetroTalking(RetroTries tries) {
    this.tries = tries;
    this.world = tries.world;
    this.model = tries.model;
    this.acts = tries.world.acts;
  }

  /** Several votes on one topic and one on another; also more than there are. */
  void vote(RetroEvent event, Held held, MemberId by) {
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
    if (tries.act(
        tries.isIn(by) && held.phase == Phase.VOTING && fits,
        key -> acts.votes().cast(held.id, chosen, by, key).refusal())) {
      held.votes.put(by, after);
    }
  }

  /** The talk turns: mostly from the topic that is on, else from one that somebody saw before. */
  void talk(RetroEvent event, Held held, MemberId by) {
    var topics = held.inOrder();
    if (topics.isEmpty()) {
      return;
    }
    var picked = topics.get(event.which() % topics.size());
    var from = event.choice() > 1 && held.topic != null ? held.topic : picked;
    boolean may = tries.runs(by) && held.phase == Phase.DISCUSSING;
    boolean isOn = may && from.equals(held.topic);
    switch (event.what()) {
      case NEXT -> next(isOn, held, from, by);
      case PICK -> pick(may, held, picked, by);
      default -> park(isOn, held, from, by);
    }
  }

  private void next(boolean can, Held held, CardId from, MemberId by) {
    var next = held.after(from);
    if (tries.act(
        can && next.isPresent(), key -> acts.topics().next(held.id, from, by, key).refusal())) {
      held.turn(next.orElseThrow());
    }
  }

  private void pick(boolean can, Held held, CardId topic, MemberId by) {
    if (tries.act(can, key -> acts.topics().pick(held.id, topic, by, key).refusal())) {
      held.turn(topic);
    }
  }

  private void park(boolean can, Held held, CardId from, MemberId by) {
    if (tries.act(can, key -> acts.pace().parkTopic().park(held.id, from, by, key).refusal())) {
      held.park(from);
    }
  }

  void note(RetroEvent event, Held held, MemberId by) {
    if (held.texts.isEmpty()) {
      return;
    }
    var cards = List.copyOf(held.texts.keySet());
    var topic = cards.get(event.which() % cards.size());
    var text = tries.typed("note");
    boolean leads = held.topics().stream().anyMatch(each -> each.lead().equals(topic));
    if (tries.act(
        tries.isIn(by) && held.phase == Phase.DISCUSSING && leads,
        key -> acts.notes().add(held.id, topic, by, new CardText(text), key).refusal())) {
      held.notes.add(new Noted(text, by));
    }
  }

  /** Of one's own note, or somebody else's. */
  void secondThought(RetroEvent event, Held held, MemberId by) {
    if (held.notes.isEmpty()) {
      return;
    }
    int at = event.which() % held.notes.size();
    var noted = held.notes.get(at);
    var who = event.choice() > 3 ? noted.author() : by;
    var id = world.desk.shelves.notes().in(held.id).get(at).id();
    var text = tries.typed("note");
    boolean can = tries.isIn(who) && held.phase == Phase.DISCUSSING && who.equals(noted.author());
    if (event.what() == What.WITHDRAW_NOTE) {
      if (tries.act(can, key -> acts.notes().withdraw(held.id, id, who, key).refusal())) {
        held.notes.remove(at);
      }
    } else if (tries.act(
        can, key -> acts.notes().change(held.id, id, who, new CardText(text), key).refusal())) {
      held.notes.set(at, new Noted(text, who));
    }
  }

  void agree(RetroEvent event, Held held, MemberId by) {
    var today = LocalDate.ofInstant(world.clock.instant(), world.team().calendar().zone());
    var owner = RetroHistory.PEOPLE.get(event.which() % RetroHistory.PEOPLE.size());
    var draft = new ActionDraft(tries.typed("action"), owner, today.plusDays(event.choice() - 1));
    boolean sound = tries.isIn(owner) && event.choice() > 0;
    boolean knowingly = event.choice() > 6;
    boolean usual = held.actions < held.rules.usualActions() || knowingly;
    if (tries.act(
        tries.isIn(by) && held.phase == Phase.DISCUSSING && sound && usual,
        key -> acts.actions().add(held.id, by, draft, knowingly, key).refusal())) {
      held.actions++;
      model.openActions.put(draft.what(), owner);
    }
  }

  /** Of an action of an earlier retro is said that it is done, dropped or still on. */
  void lastTime(RetroEvent event, Held held, MemberId by) {
    var open = world.desk.actions.openOf(world.team().id());
    if (open.isEmpty()) {
      tries.act(false, key -> say(event, held, event.which(), by, key));
      return;
    }
    var action = open.get(event.which() % open.size());
    boolean may = tries.runs(by) || by.equals(action.owner());
    boolean can = tries.isIn(by) && held.phase == Phase.COLLECTING && may;
    if (tries.act(can, key -> say(event, held, action.id(), by, key)) && event.choice() > 3) {
      model.openActions.remove(action.what());
    }
  }

  private Optional<Refusal> say(
      RetroEvent event, Held held, long action, MemberId by, RequestKey key) {
    var lastTime = acts.pace().lastTime();
    if (event.choice() > 3) {
      return event.choice() > 6
          ? lastTime.done(held.id, action, by, key).refusal()
          : lastTime.drop(held.id, action, "no", by, key).refusal();
    }
    return lastTime.stillOn(held.id, action, by, key).refusal();
  }

  void takeOver(Held held, MemberId by) {
    if (tries.act(
        tries.runs(by) && held.isOpen() && !by.equals(held.facilitator),
        key -> acts.pace().takeOver().takeOver(held.id, by, key).refusal())) {
      held.facilitator = by;
    }
  }

  void moreTime(Held held, MemberId by) {
    boolean up = world.desk.boards.of(held.id).orElseThrow().progress().timeIsUp();
    boolean live = held.rules.pace() instanceof Pace.Live;
    tries.act(
        tries.runs(by) && held.isOpen() && live && up,
        key -> acts.pace().twoMoreMinutes().give(held.id, by, key).refusal());
  }
}
