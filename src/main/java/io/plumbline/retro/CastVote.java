package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.function.Function;

/** Casts a vote on a topic, and takes one back, until the voting is closed. */
public final class CastVote {
  private final RetroRoom room;
  private final Topics topics;
  private final Votes votes;

  CastVote(RetroRoom room, Topics topics, Votes votes) {
    this.room = room;
    this.topics = topics;
    this.votes = votes;
  }

  /** Casts one, and returns the person's votes by topic. */
  public Outcome<Map<CardId, Integer>> cast(RetroId id, CardId topic, MemberId by, RequestKey key) {
    return vote(id, by, key, voting -> cast(voting, topic, by));
  }

  /** Takes one back, and returns the person's votes by topic. */
  public Outcome<Map<CardId, Integer>> takeBack(
      RetroId id, CardId topic, MemberId by, RequestKey key) {
    return vote(id, by, key, voting -> takeBack(voting, topic, by));
  }

  private Outcome<Map<CardId, Integer>> vote(
      RetroId id,
      MemberId by,
      RequestKey key,
      Function<Retro.Voting, Outcome<Map<CardId, Integer>>> act) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) ->
            retro instanceof Retro.Voting voting
                ? act.apply(voting)
                : Outcome.refused(new Refusal.OtherPhase(retro)));
  }

  private Outcome<Map<CardId, Integer>> cast(Retro.Voting retro, CardId topic, MemberId by) {
    if (!topics.includes(retro.id(), topic)) {
      return against(Rule.NO_SUCH_TOPIC);
    }
    var ballot = retro.rules().ballot();
    boolean cast = votes.cast(retro.id(), topic, by, ballot);
    var mine = votes.of(retro.id(), by);
    if (!cast) {
      return against(
          mine.getOrDefault(topic, 0) >= ballot.cap()
              ? Rule.TOPIC_HAS_ALL_YOU_MAY_GIVE
              : Rule.ALL_VOTES_CAST);
    }
    boolean isFirst = mine.values().stream().mapToInt(Integer::intValue).sum() == 1;
    return changed(retro, by, mine, isFirst);
  }

  private Outcome<Map<CardId, Integer>> takeBack(Retro.Voting retro, CardId topic, MemberId by) {
    if (!votes.takeBack(retro.id(), topic, by)) {
      return against(Rule.NO_VOTE_OF_YOURS_THERE);
    }
    var mine = votes.of(retro.id(), by);
    return changed(retro, by, mine, mine.isEmpty());
  }

  /** The board shows who has voted and not for what: it is redrawn where that changed. */
  private Outcome<Map<CardId, Integer>> changed(
      Retro.Voting retro, MemberId by, Map<CardId, Integer> mine, boolean voterChanged) {
    if (voterChanged) {
      room.trail().stale(retro.id());
      room.trail().staleHome(retro.team(), by);
    }
    return Outcome.done(mine);
  }

  private static Outcome<Map<CardId, Integer>> against(Rule rule) {
    return Outcome.refused(new Refusal.Against(rule));
  }
}
