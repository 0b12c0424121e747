package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.RetroModel.Grouped;
import io.plumbline.retro.RetroModel.Held;
import io.plumbline.workspace.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An event of grouping, on the retro and on the model. */
record RetroSorting(GroupCards acts, Held held, RetroEvent event, String typed) {
  /** Tries an act, and says whether it was done, as it had to be. */
  interface Tries {
    boolean act(boolean allowed, Function<RequestKey, Optional<Refusal>> act);
  }

  void play(MemberId by, Tries tries, RetroCheck check) {
    switch (event.what()) {
      case MERGE -> merge(by, tries, check);
      case KEEP_APART -> keepApart(by, tries);
      case UNDO -> undo(by, tries);
      default -> {
        if (!held.groups.isEmpty()) {
          change(held.groups.get(event.which() % held.groups.size()), by, tries);
        }
      }
    }
  }

  /** Up to three topics; sometimes as somebody saw them before another card came in. */
  private List<Grouped> picked() {
    var topics = held.topics();
    return Stream.of(event.which(), event.choice(), event.which() + event.choice())
        .map(i -> topics.get(i % topics.size()))
        .distinct()
        .toList();
  }

  private Pick pick(Grouped topic) {
    return new Pick(topic.lead(), topic.cards().size() + (isStale() ? 1 : 0));
  }

  private boolean isStale() {
    return event.choice() == 9;
  }

  private void merge(MemberId by, Tries tries, RetroCheck check) {
    var picked = picked();
    var cards = new HashSet<CardId>();
    picked.forEach(topic -> cards.addAll(topic.cards()));
    var title = event.choice() % 2 == 0 ? new GroupTitle(typed) : null;
    var picks = picked.stream().map(this::pick).toList();
    if (tries.act(
        picked.size() > 1 && !isStale(),
        key -> acts.merge(held.id, picks, title, by, key).refusal())) {
      var titles = new HashSet<Optional<String>>();
      picked.forEach(topic -> titles.add(Optional.ofNullable(topic.title())));
      held.merge(cards, title == null ? check.kept(held, cards, titles) : title.value());
    }
  }

  private void keepApart(MemberId by, Tries tries) {
    var picks = picked().stream().map(this::pick).toList();
    if (tries.act(!isStale(), key -> acts.keepApart(held.id, picks, by, key).refusal())) {
      held.step(held.groups);
    }
  }

  private void change(Grouped group, MemberId by, Tries tries) {
    var pick = pick(group);
    switch (event.what()) {
      case NAME -> {
        var title = new GroupTitle(typed);
        if (tries.act(!isStale(), key -> acts.name(held.id, pick, title, by, key).refusal())) {
          var after = held.without(group.cards());
          after.add(new Grouped(group.cards(), title.value()));
          held.step(after);
        }
      }
      case TAKE_OUT -> {
        var some = Set.of(List.copyOf(group.cards()).get(event.choice() % group.cards().size()));
        if (tries.act(!isStale(), key -> acts.takeOut(held.id, pick, some, by, key).refusal())) {
          held.step(held.without(some));
        }
      }
      default -> {
        if (tries.act(!isStale(), key -> acts.dissolve(held.id, pick, by, key).refusal())) {
          held.step(held.without(group.cards()));
        }
      }
    }
  }

  /** The last step that stands; sometimes one that is not. */
  private void undo(MemberId by, Tries tries) {
    var last = held.steps.peek();
    int seen = last == null ? 1 : last.number() + (isStale() ? 1 : 0);
    if (tries.act(last != null && !isStale(), key -> acts.undo(held.id, seen, by, key).refusal())) {
      held.undo();
    }
  }
}
