package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.HashMap;
import java.util.Map;

/** Keeps how many votes a person gives to which topics; can be changed until voting is closed. */
public final class CastVotes {
  private final RetroRoom room;
  private final Topics topics;
  private final Votes votes;

  CastVotes(RetroRoom room, Topics topics, Votes votes) {
    this.room = room;
    this.topics = topics;
    this.votes = votes;
  }

  /**
   * Gives each of these topics so many votes, 0 to take all back, and leaves those on other topics.
   * Returns all of the person's votes by topic.
   */
  public Outcome<Map<CardId, Integer>, Refusal> cast(
      RetroId id, Map<CardId, Integer> chosen, MemberId by, RequestKey key) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) ->
            retro instanceof Retro.Voting voting
                ? cast(voting, chosen, by)
                : Outcome.refused(new Refusal.OtherPhase(retro)));
  }

  private Outcome<Map<CardId, Integer>, Refusal> cast(
      Retro.Voting retro, Map<CardId, Integer> chosen, MemberId by) {
    var id = retro.id();
    var ballot = retro.rules().ballot();
    if (!topics.leads(id).containsAll(chosen.keySet())) {
      return Outcome.refused(new Refusal.Against(Rule.NO_SUCH_TOPIC));
    }
    if (chosen.values().stream().anyMatch(votes -> votes < 0 || votes > ballot.cap())) {
      return Outcome.refused(new Refusal.Against(Rule.TOPIC_HAS_ALL_YOU_MAY_GIVE));
    }
    var before = votes.of(id, by);
    var after = new HashMap<>(before);
    after.putAll(chosen);
    after.values().removeIf(votes -> votes == 0);
    int given = after.values().stream().mapToInt(Integer::intValue).sum();
    if (given > ballot.budget()) {
      return Outcome.refused(new Refusal.TooManyVotes(given, ballot.budget()));
    }
    votes.set(id, by, after);
    redraw(retro, by, before.isEmpty() != after.isEmpty());
    return Outcome.done(Map.copyOf(after));
  }

  /** The board shows who has voted and not for what: it is redrawn where that changed. */
  private void redraw(Retro.Voting retro, MemberId by, boolean voterChanged) {
    if (voterChanged) {
      room.trail().stale(retro.id());
      room.trail().staleHome(retro.team(), by);
    }
  }
}
