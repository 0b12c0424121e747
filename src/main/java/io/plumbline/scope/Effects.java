package io.plumbline.scope;

import io.plumbline.scope.ScopeRequests.Effect;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Item.Touch;
import io.plumbline.sprint.Items;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Does to a sprint's items what a request asks, and takes it back where it began at once and was
 * not agreed to. An item that left meanwhile stays out.
 */
final class Effects {
  private final ScopeRequests requests;
  private final Items items;

  Effects(ScopeShelves shelves) {
    this.requests = shelves.requests();
    this.items = shelves.items();
  }

  /** Applies it, unless it was applied before. */
  void apply(ScopeRequest request, Touch why, Instant at) {
    if (requests.effect(request.id()).isPresent()) {
      return;
    }
    var ask = request.ask();
    var before = item(request, ask.item()).map(Item::what).orElse("");
    boolean leaves = ask.kind() == Ask.Kind.REMOVE || ask.kind() == Ask.Kind.SWAP;
    change(
        request,
        ask.item(),
        item ->
            leaves
                ? item.changed(item.what(), false, why)
                : item.changed(ask.what(), item.isIn(), why));
    change(request, room(ask), item -> item.changed(item.what(), false, why));
    long made = 0;
    if (ask.kind().bringsItem()) {
      made = items.add(request.sprint(), ask.what(), 0, request.requester(), at).id();
    }
    requests.keepEffect(request.id(), new Effect(made, before));
  }

  /** Takes it back; does nothing where it was not applied. */
  void undo(ScopeRequest request) {
    requests.effect(request.id()).ifPresent(effect -> undo(request, effect));
  }

  private void undo(ScopeRequest request, Effect effect) {
    var ask = request.ask();
    var made = effect.madeItem() == 0 ? OptionalLong.empty() : OptionalLong.of(effect.madeItem());
    change(request, made, item -> item.restored(item.what(), false));
    change(
        request,
        ask.item(),
        item ->
            ask.kind() == Ask.Kind.CHANGE
                ? item.restored(unchanged(item, ask, effect), item.isIn())
                : item.restored(item.what(), true));
    change(request, room(ask), item -> item.restored(item.what(), true));
    requests.forgetEffect(request.id());
  }

  /** What somebody has changed again since stays as they wrote it. */
  private static String unchanged(Item item, Ask ask, Effect effect) {
    return item.what().equals(ask.what()) ? effect.wordsBefore() : item.what();
  }

  private static OptionalLong room(Ask ask) {
    return ask.kind().needsRoom() && ask.leaves().how() == Ask.Leaves.How.ITEM
        ? OptionalLong.of(ask.leaves().itemId())
        : OptionalLong.empty();
  }

  private void change(ScopeRequest request, OptionalLong id, UnaryOperator<Item> change) {
    item(request, id).map(change).ifPresent(items::save);
  }

  private Optional<Item> item(ScopeRequest request, OptionalLong id) {
    return id.isEmpty()
        ? Optional.empty()
        : items
            .find(request.id().workspace(), id.getAsLong())
            .filter(item -> item.sprint().equals(request.sprint()));
  }
}
