package io.plumbline.oneonone.slack;

import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Topic;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.workspace.WorkspaceId;

/** What buttons and forms are about: ids alone. */
final class On {
  private On() {}

  static String talk(OneOnOne talk) {
    return Payloads.write(new Talk(talk.id().value()));
  }

  static String team(Team team) {
    return Payloads.write(new OfTeam(team.id().value()));
  }

  static String pair(Pair pair) {
    return Payloads.write(new OfPair(pair.id().value()));
  }

  static String topic(Topic topic, Topical deed) {
    return Payloads.write(new OfTopic(topic.id().value(), deed));
  }

  /** A 1:1. */
  record Talk(long talk) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }

  /** A team. */
  record OfTeam(long team) {}

  /** A pair. */
  record OfPair(long pair) {
    PairId in(WorkspaceId workspace) {
      return new PairId(workspace, pair);
    }
  }

  /** What the menu of a topic offers. */
  enum Topical {
    CHANGE,
    WITHDRAW
  }

  record OfTopic(long topic, Topical deed) {}

  /**
   * Something on an agenda.
   *
   * @param topic 0 for a line
   * @param line 0 for a topic
   */
  record Tick(long talk, long topic, int line, boolean reached) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }

  /** What the menu of an agenda or a summary offers. */
  enum More {
    DECISION,
    TOPIC,
    READ,
    NOT_MET
  }

  record OfMore(long talk, More more) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }

  record OfAction(long talk, long action, int version) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }

  record OfNote(long talk, long note) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }

  /**
   * A part of somebody's history.
   *
   * @param page from 0
   */
  record Part(long team, int page) {}

  /**
   * One of the past.
   *
   * @param page from 0, of its own words
   */
  record Past(long talk, int page) {
    OneOnOneId in(WorkspaceId workspace) {
      return new OneOnOneId(workspace, talk);
    }
  }
}
