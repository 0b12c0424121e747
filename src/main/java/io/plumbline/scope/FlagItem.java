package io.plumbline.scope;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Item.Touch;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;

/** Writes down that an item of a locked sprint changed although nobody had asked for it. */
public final class FlagItem {
  private final ScopeRoom room;

  FlagItem(ScopeRoom room) {
    this.room = room;
  }

  /** Anybody of the team may; the words say what changed. */
  public Outcome<Item, Refusal> flag(
      Team team, long item, String words, MemberId by, RequestKey key) {
    var what = TypedText.clean(words);
    if (!team.roster().includes(by)) {
      return Outcome.refused(new Refusal.NotInTeam(team));
    }
    if (Words.areMissing(what) || Words.areTooLong(what)) {
      return Outcome.refused(new Refusal.WordsFlawed(Words.areMissing(what)));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          room.shelves().ledger().hold(team.id());
          return room.shelves()
              .items()
              .find(team.id().workspace(), item)
              .filter(found -> isLocked(team, found))
              .<Outcome<Item, Refusal>>map(found -> Outcome.done(flagged(team, found, what, by)))
              .orElseGet(() -> Outcome.refused(new Refusal.Gone()));
        });
  }

  private boolean isLocked(Team team, Item item) {
    return room.shelves()
        .plans()
        .find(item.sprint())
        .filter(plan -> plan.team().equals(team.id()) && plan.isLocked())
        .isPresent();
  }

  private Item flagged(Team team, Item item, String words, MemberId by) {
    var now = item.changed(item.what(), item.isIn(), Touch.UNANNOUNCED);
    room.shelves().items().save(now);
    var said =
        new Said(
            item.sprint(),
            0,
            0,
            Kind.UNANNOUNCED,
            by,
            null,
            room.now(),
            item.what() + "\n" + words);
    var unused = room.write(team, said);
    return now;
  }
}
