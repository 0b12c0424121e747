package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;
import java.util.List;
import java.util.function.Function;

/**
 * The topics of the two: added at any time, changed and taken back by their author until they are
 * talked about.
 */
public final class WriteTopics {
  private final Room room;
  private final WhoMeets who;

  public WriteTopics(Room room, WhoMeets who) {
    this.room = room;
    this.who = who;
  }

  /** For the next talk of the team, or for the one that is open. */
  public Outcome<Topic, Refusal> add(Team seen, String typed, MemberId by, RequestKey key) {
    var words = TypedText.clean(typed);
    return ofPair(
        seen,
        by,
        pair -> {
          var flaw = Words.flaw(words);
          if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
          }
          if (!room.claim(seen.id().workspace(), key)) {
            return Outcome.refused(Refusal.REPEATED);
          }
          var topic = room.shelves().topics().add(pair, by, words, room.now());
          changed(pair, "oneonone.topic_added", by);
          return Outcome.done(topic);
        });
  }

  public Outcome<Topic, Refusal> reword(TopicId id, String typed, MemberId by, RequestKey key) {
    var words = TypedText.clean(typed);
    return own(
        id,
        by,
        key,
        topic -> {
          var flaw = Words.flaw(words);
          if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
          }
          return room.shelves().topics().reword(topic, words)
              ? done(topic, "oneonone.topic_changed", by)
              : Outcome.refused(Refusal.NOT_WAITING);
        });
  }

  public Outcome<Topic, Refusal> withdraw(TopicId id, MemberId by, RequestKey key) {
    return own(
        id,
        by,
        key,
        topic ->
            room.shelves().topics().withdraw(topic)
                ? done(topic, "oneonone.topic_withdrawn", by)
                : Outcome.refused(Refusal.NOT_WAITING));
  }

  /** What this one wrote for a talk with somebody else waits for the present other from now on. */
  public Outcome<List<Topic>, Refusal> bringAlong(Team seen, MemberId by, RequestKey key) {
    return ofPair(
        seen,
        by,
        pair -> {
          if (!room.claim(seen.id().workspace(), key)) {
            return Outcome.refused(Refusal.REPEATED);
          }
          var left = room.shelves().topics().leftBehind(seen.id(), by, pair);
          left.forEach(topic -> room.shelves().topics().bring(topic, pair));
          changed(pair, "oneonone.topics_brought", by);
          return Outcome.done(left);
        });
  }

  private <T> Outcome<T, Refusal> ofPair(
      Team seen, MemberId by, Function<Pair, Outcome<T, Refusal>> act) {
    return room.transactions()
        .inTransaction(
            () -> {
              var team = room.team(seen.id()).orElse(seen);
              var two = who.two(team);
              if (two.isEmpty()) {
                return Outcome.refused(Refusal.ONE_PERSON);
              }
              boolean isOne = two.get().manager().equals(by) || two.get().lead().equals(by);
              return isOne
                  ? act.apply(room.shelves().pairs().make(team.id(), two.get()))
                  : Outcome.refused(Refusal.OTHERS_MEET);
            });
  }

  private Outcome<Topic, Refusal> own(
      TopicId id, MemberId by, RequestKey key, Function<Topic, Outcome<Topic, Refusal>> act) {
    return room.transactions()
        .inTransaction(
            () -> {
              var topic = room.shelves().topics().hold(id).filter(t -> t.author().equals(by));
              if (topic.isEmpty()) {
                return Outcome.refused(Refusal.GONE); // nobody learns that another's is there
              }
              if (!topic.get().waits()) {
                return Outcome.refused(Refusal.NOT_WAITING);
              }
              var outcome = act.apply(topic.get());
              if (outcome instanceof Outcome.Done) {
                room.claim(id.workspace(), key); // the same again changes nothing more
              }
              return outcome;
            });
  }

  private Outcome<Topic, Refusal> done(Topic topic, String verb, MemberId by) {
    room.shelves().pairs().find(topic.pair()).ifPresent(pair -> changed(pair, verb, by));
    return Outcome.done(room.shelves().topics().find(topic.id()).orElseThrow());
  }

  private void changed(Pair pair, String verb, MemberId by) {
    room.trail().record(pair, verb, by, room.now());
    room.shelves().talks().unfinished(pair).forEach(room.trail()::stale);
    room.trail().staleHomes(pair);
  }
}
