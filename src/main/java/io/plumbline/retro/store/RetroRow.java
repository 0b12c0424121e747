package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Turn;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a retro that change as it moves on. */
public record RetroRow(
    String state,
    boolean open,
    @Nullable Instant revealedAt,
    @Nullable String revealedBy,
    @Nullable Instant votingOpenedAt,
    @Nullable String votingOpenedBy,
    @Nullable Instant votesClosedAt,
    @Nullable String votesClosedBy,
    @Nullable Long topic,
    @Nullable Instant closedAt,
    @Nullable String closedBy) {
  static RetroRow of(Retro retro) {
    return retro.fold(
        collecting -> row(collecting, null, null, null, null),
        grouping -> row(grouping, grouping.revealed(), null, null, null),
        voting -> row(voting, voting.revealed(), null, null, null),
        discussing ->
            row(
                discussing,
                discussing.revealed(),
                discussing.votesClosed(),
                discussing.topic(),
                null),
        closed -> row(closed, closed.revealed(), closed.votesClosed(), null, closed.closed()));
  }

  private static RetroRow row(
      Retro retro,
      @Nullable Turn revealed,
      @Nullable Turn votesClosed,
      @Nullable CardId topic,
      @Nullable Turn closed) {
    var opened = retro instanceof Retro.Voting voting ? voting.opened() : null;
    return new RetroRow(
        retro.phase().name(),
        retro.isOpen(),
        at(revealed),
        by(revealed),
        at(opened),
        by(opened),
        at(votesClosed),
        by(votesClosed),
        topic == null ? null : topic.value(),
        at(closed),
        by(closed));
  }

  private static @Nullable Instant at(@Nullable Turn turn) {
    return turn == null ? null : turn.at();
  }

  private static @Nullable String by(@Nullable Turn turn) {
    return turn == null ? null : turn.person().map(MemberId::value).orElse(null);
  }
}
