package io.plumbline.retro;

import io.plumbline.team.TeamId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One retrospective of a team, in the phase that it is in. */
public sealed interface Retro {
  RetroId id();

  Opening opening();

  /** The phase as it is stored. */
  Phase phase();

  default TeamId team() {
    return opening().team();
  }

  /** The rules that it was opened with. */
  default RetroRules rules() {
    return opening().rules();
  }

  default boolean isOpen() {
    return phase() != Phase.CLOSED;
  }

  /** The answer for the phase that the retro is in. */
  <T> T fold(
      Function<Collecting, T> collecting,
      Function<Grouping, T> grouping,
      Function<Voting, T> voting,
      Function<Discussing, T> discussing,
      Function<Closed, T> closed);

  /** The phases in their order. */
  enum Phase {
    COLLECTING,
    GROUPING,
    VOTING,
    DISCUSSING,
    CLOSED
  }

  /** Cards are written and hidden. */
  record Collecting(RetroId id, Opening opening) implements Retro {
    public Grouping reveal(Turn turn) {
      return new Grouping(id, opening, turn);
    }

    /** Ends it with no card shown; the cards go on waiting. */
    public Closed close(Turn turn) {
      return new Closed(id, opening, null, null, turn);
    }

    @Override
    public Phase phase() {
      return Phase.COLLECTING;
    }

    @Override
    public <T> T fold(
        Function<Collecting, T> collecting,
        Function<Grouping, T> grouping,
        Function<Voting, T> voting,
        Function<Discussing, T> discussing,
        Function<Closed, T> closed) {
      return collecting.apply(this);
    }
  }

  /** Cards are shown and those that say the same are brought together. */
  record Grouping(RetroId id, Opening opening, Turn revealed) implements Retro {
    public Voting openVoting(Turn turn) {
      return new Voting(id, opening, revealed, turn);
    }

    public Closed close(Turn turn) {
      return new Closed(id, opening, revealed, null, turn);
    }

    @Override
    public Phase phase() {
      return Phase.GROUPING;
    }

    @Override
    public <T> T fold(
        Function<Collecting, T> collecting,
        Function<Grouping, T> grouping,
        Function<Voting, T> voting,
        Function<Discussing, T> discussing,
        Function<Closed, T> closed) {
      return grouping.apply(this);
    }
  }

  /**
   * Topics get votes; the votes are hidden.
   *
   * @param opened who opened the voting: who revealed the cards where there was nothing to group
   */
  record Voting(RetroId id, Opening opening, Turn revealed, Turn opened) implements Retro {
    /** Begins with the topic that has the most votes; null where there is none. */
    public Discussing closeVoting(Turn turn, @Nullable CardId first) {
      return new Discussing(id, opening, revealed, turn, first);
    }

    public Closed close(Turn turn) {
      return new Closed(id, opening, revealed, null, turn);
    }

    @Override
    public Phase phase() {
      return Phase.VOTING;
    }

    @Override
    public <T> T fold(
        Function<Collecting, T> collecting,
        Function<Grouping, T> grouping,
        Function<Voting, T> voting,
        Function<Discussing, T> discussing,
        Function<Closed, T> closed) {
      return voting.apply(this);
    }
  }

  /**
   * Topics are talked about, one at a time.
   *
   * @param topic the card whose topic is on; null where there is none
   */
  record Discussing(
      RetroId id, Opening opening, Turn revealed, Turn votesClosed, @Nullable CardId topic)
      implements Retro {
    public Optional<CardId> currentTopic() {
      return Optional.ofNullable(topic);
    }

    public Discussing turnTo(CardId next) {
      return new Discussing(id, opening, revealed, votesClosed, next);
    }

    /** No topic is left: all were talked about or parked. */
    public Discussing withoutTopic() {
      return new Discussing(id, opening, revealed, votesClosed, null);
    }

    public Closed close(Turn turn) {
      return new Closed(id, opening, revealed, votesClosed, turn);
    }

    @Override
    public Phase phase() {
      return Phase.DISCUSSING;
    }

    @Override
    public <T> T fold(
        Function<Collecting, T> collecting,
        Function<Grouping, T> grouping,
        Function<Voting, T> voting,
        Function<Discussing, T> discussing,
        Function<Closed, T> closed) {
      return discussing.apply(this);
    }
  }

  /**
   * Over.
   *
   * @param revealed null where it ended before the cards were shown
   * @param votesClosed null where it ended before the votes were counted
   */
  record Closed(
      RetroId id, Opening opening, @Nullable Turn revealed, @Nullable Turn votesClosed, Turn closed)
      implements Retro {
    public boolean wasRevealed() {
      return revealed != null;
    }

    @Override
    public Phase phase() {
      return Phase.CLOSED;
    }

    @Override
    public <T> T fold(
        Function<Collecting, T> collecting,
        Function<Grouping, T> grouping,
        Function<Voting, T> voting,
        Function<Discussing, T> discussing,
        Function<Closed, T> closedCase) {
      return closedCase.apply(this);
    }
  }
}
