package io.plumbline.retro;

import io.plumbline.action.Actions;
import io.plumbline.schedule.Alarms;
import io.plumbline.team.Channels;
import java.util.List;

/** Everything that people can do in a retro. */
public record RetroActs(
    OpenRetro open,
    WriteCard cards,
    SayFinished finished,
    Reveal reveal,
    GroupCards groups,
    OpenVoting openVoting,
    CastVote votes,
    CloseVoting closeVoting,
    PickTopic topics,
    AddNote notes,
    AgreeAction actions,
    CloseRetro close,
    ChangeRules rules) {

  /** What a retro's cards, votes, notes and actions are kept in. */
  public record Shelves(
      Cards cards, Groupings groupings, Votes votes, Notes notes, Actions actions) {
    Topics topics() {
      return new Topics(cards, groupings, votes);
    }
  }

  /**
   * @param sources what features report for the column "From the record"
   */
  public static RetroActs in(
      RetroRoom room,
      Shelves shelves,
      Channels channels,
      Alarms alarms,
      AfterClose afterClose,
      List<RecordSource> sources) {
    var topics = shelves.topics();
    var record = new TheRecord(sources, room.retros(), shelves.cards());
    return new RetroActs(
        new OpenRetro(room, channels, alarms),
        new WriteCard(room, shelves.cards()),
        new SayFinished(room),
        new Reveal(room, shelves.cards(), record),
        new GroupCards(room, shelves.cards(), shelves.groupings()),
        new OpenVoting(room),
        new CastVote(room, topics, shelves.votes()),
        new CloseVoting(room, topics),
        new PickTopic(room, topics),
        new AddNote(room, topics, shelves.notes()),
        new AgreeAction(room, shelves.actions()),
        new CloseRetro(room, afterClose),
        new ChangeRules(room));
  }
}
