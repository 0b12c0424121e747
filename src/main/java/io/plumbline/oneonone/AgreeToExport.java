package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/**
 * One of a pair agrees that exports of the team's records hold what the two say, or takes that
 * back. It counts while both agree.
 */
public final class AgreeToExport {
  private final Room room;

  public AgreeToExport(Room room) {
    this.room = room;
  }

  public Outcome<Pair, Refusal> agree(PairId id, boolean agrees, MemberId by, RequestKey key) {
    return room.transactions()
        .inTransaction(
            () -> {
              var pair = room.shelves().pairs().find(id);
              if (pair.isEmpty() || !pair.get().includes(by)) {
                return Outcome.refused(Refusal.NOT_OF_THE_PAIR);
              }
              if (pair.get().agrees(by) != agrees) {
                room.claim(id.workspace(), key);
                agree(pair.get(), agrees, by);
              }
              return Outcome.done(room.shelves().pairs().find(id).orElseThrow());
            });
  }

  private void agree(Pair pair, boolean agrees, MemberId by) {
    var now = room.now();
    room.shelves().pairs().agree(pair, by, agrees ? now : null);
    var verb = agrees ? "oneonone.export_agreed" : "oneonone.export_refused";
    room.trail().record(pair, verb, by, now);
    room.trail().showConsent(pair);
  }
}
