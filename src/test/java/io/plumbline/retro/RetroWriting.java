package io.plumbline.retro;

import io.plumbline.retro.Retro.Phase;
import io.plumbline.retro.RetroEvent.What;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.retro.RetroModel.Known;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Objects;

/** Events of cards, of who has finished writing them, and of the rules for the next ones. */
final class RetroWriting {
  private final RetroTries tries;
  private final RetroWorld world;
  private final RetroModel model;
  private final RetroActs acts;

  RetroWriting(RetroTries tries) {
    this.tries = tries;
    this.world = tries.world;
    this.model = tries.model;
    this.acts = tries.world.acts;
  }

  void add(RetroEvent event, MemberId by) {
    var column = model.rules.columns().all().get(event.choice() % 2);
    var text = tries.typed("card");
    var promised = event.which() > 8 ? Authors.ANONYMOUS : model.authors();
    boolean kept = tries.isIn(by) && promised == model.authors();
    if (tries.act(
        kept,
        key ->
            acts.cards()
                .add(world.team(), by, Checkout.card(column, text), promised, key)
                .refusal())) {
      model.waiting.put(text, new Known(column, by, promised == Authors.ANONYMOUS));
    }
  }

  /** A card that waits; where none does, one that was shown. */
  void change(RetroEvent event, MemberId by) {
    var texts = List.copyOf(model.waiting.keySet());
    if (texts.isEmpty()) {
      return;
    }
    var text = texts.get(event.which() % texts.size());
    var known = Objects.requireNonNull(model.waiting.get(text));
    var who = event.choice() > 3 && known.author() != null ? known.author() : by;
    boolean own = tries.isIn(who) && who.equals(known.author());
    var id = Objects.requireNonNull(world.waiting().get(text));
    if (event.what() == What.WITHDRAW) {
      if (tries.act(own, key -> acts.cards().withdraw(world.team(), id, who, key).refusal())) {
        model.waiting.remove(text);
      }
      return;
    }
    var anew = tries.typed("card");
    var draft = Checkout.card(known.column(), anew);
    if (tries.act(own, key -> acts.cards().change(world.team(), id, who, draft, key).refusal())) {
      model.waiting.remove(text);
      model.waiting.put(anew, known);
    }
  }

  void finish(Held held, MemberId by) {
    if (tries.act(
            tries.isIn(by) && held.phase == Phase.COLLECTING,
            key -> acts.finished().toggle(held.id, by, key).refusal())
        && !held.finished.add(by)) {
      held.finished.remove(by);
    }
  }

  void rules(RetroEvent event, MemberId by) {
    var usual = RetroRules.DEFAULT;
    var rules =
        new RetroRules(
            usual.columns(),
            event.choice() % 2 == 0 ? Authors.ANONYMOUS : Authors.SHOWN,
            new Ballot(1 + event.which(), 1 + event.which() / 2),
            event.choice() > 4,
            event.which() % 2 == 0 ? new Pace.Spread(1, 1, 2, 1) : new Pace.Live(),
            1 + event.choice() % 3);
    if (tries.act(
        tries.runs(by), key -> acts.rules().change(world.team(), by, rules, key).refusal())) {
      model.rules = rules;
    }
  }
}
