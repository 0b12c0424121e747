package io.plumbline.scope;

import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Items;
import io.plumbline.sprint.PlanNews;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Team;
import java.util.stream.Collectors;

/** Writes the lock into the ledger, with the items that it froze. */
public final class LockLine implements PlanNews {
  private static final int MOST_CHARACTERS = 9_000;

  private final Ledger ledger;
  private final Items items;

  public LockLine(Ledger ledger, Items items) {
    this.ledger = ledger;
    this.items = items;
  }

  @Override
  public void locked(Team team, SprintPlan plan, SprintPlan.Lock lock) {
    ledger.hold(team.id());
    var frozen =
        items.of(plan.id()).stream()
            .filter(Item::isIn)
            .map(Item::what)
            .collect(Collectors.joining("\n"));
    var words = frozen.length() <= MOST_CHARACTERS ? frozen : frozen.substring(0, MOST_CHARACTERS);
    var said = new Said(plan.id(), 0, 0, Kind.LOCKED, lock.by(), null, lock.at(), words);
    var unused = ledger.add(team.id(), said);
  }
}
