package io.plumbline.retro;

import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds what a person picked against the grouping as it is when their act comes to it. */
final class PickCheck {
  private static final Comparator<GroupStep> LATEST = Comparator.comparing(GroupStep::number);

  private final Cards cards;
  private final RetroId id;
  private final List<GroupStep> steps;
  private final Groups groups;

  PickCheck(Cards cards, RetroId id, List<GroupStep> steps) {
    this.cards = cards;
    this.id = id;
    this.steps = steps;
    this.groups = Groups.after(steps);
  }

  /** The deed on all cards of the picked topics, or who changed one of these since. */
  Outcome<GroupDeed, Refusal> ifAsPicked(List<Pick> picks, Function<List<CardId>, GroupDeed> deed) {
    return picks.stream()
        .flatMap(pick -> changed(pick).stream())
        .findFirst()
        .<Outcome<GroupDeed, Refusal>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(deed.apply(allCards(picks))));
  }

  /** The act on the cards of the picked group, or who changed it since. */
  Outcome<GroupDeed, Refusal> ifGroup(
      Pick pick, Function<List<CardId>, Outcome<GroupDeed, Refusal>> act) {
    return changed(pick)
        .<Outcome<GroupDeed, Refusal>>map(Outcome::refused)
        .orElseGet(
            () ->
                groups
                    .of(pick.lead())
                    .map(group -> act.apply(group.cards()))
                    .orElseGet(() -> Outcome.refused(new Refusal.Against(Rule.NO_SUCH_TOPIC))));
  }

  private List<CardId> allCards(List<Pick> picks) {
    return picks.stream()
        .map(Pick::lead)
        .distinct()
        .flatMap(lead -> groups.topic(lead).stream())
        .toList();
  }

  /** Why the topic is not the one that was picked; empty where it is. */
  private Optional<Refusal> changed(Pick pick) {
    if (!cards.isIn(id, pick.lead())) {
      return Optional.of(new Refusal.Against(Rule.NO_SUCH_TOPIC));
    }
    return pick.isStill(groups) ? Optional.empty() : Optional.of(whoChanged(pick.lead()));
  }

  private Refusal whoChanged(CardId card) {
    return steps.stream()
        .filter(step -> touches(step, card))
        .max(LATEST)
        .<Refusal>map(step -> new Refusal.Regrouped(step.turn()))
        .orElseGet(() -> new Refusal.Against(Rule.GROUPING_CHANGED));
  }

  private boolean touches(GroupStep step, CardId card) {
    return step.deed().cards().contains(card)
        || groups.topic(card).stream().anyMatch(step.deed().cards()::contains);
  }
}
