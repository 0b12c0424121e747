package io.plumbline.oneonone;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The topics of all pairs. */
public interface Topics {
  Topic add(Pair pair, MemberId author, String words, Instant at);

  Optional<Topic> find(TopicId id);

  /** The topic, kept for this transaction. */
  Optional<Topic> hold(TopicId id);

  /** Those of the pair that wait, oldest first. */
  List<Topic> waiting(Pair pair);

  /** Those that were talked about in this one, in the order in which they were added. */
  List<Topic> reachedIn(OneOnOne oneOnOne);

  /** Those of this author in the team that wait for another pair, oldest first. */
  List<Topic> leftBehind(TeamId team, MemberId author, Pair now);

  /** Changes the words of one that waits; false where it does not. */
  boolean reword(Topic topic, String words);

  /** Takes back one that waits; false where it does not. */
  boolean withdraw(Topic topic);

  /** It was talked about in this one, or is to wait again; false where it stands so already. */
  boolean reach(Topic topic, OneOnOne in, boolean reached);

  /** It waits for this pair from now on. */
  void bring(Topic topic, Pair to);
}
