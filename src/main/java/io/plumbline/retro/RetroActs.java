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
    CastVote votes,
    CloseVoting closeVoting,
    PickTopic topics,
    AddNote notes,
    AgreeAction actions,
    CloseRetro close) {

  /** What a retro's cards, votes, notes and actions are kept in. */
  public record Shelves(Cards cards, Votes votes, Notes notes, Actions actions) {}

  /** Without anything on the record. */
  public static RetroActs in(RetroRoom room, Shelves shelves, Channels channels, Alarms alarms) {
    return in(room, shelves, channels, alarms, List.of());
  }

  public static RetroActs in(
      RetroRoom room,
      Shelves shelves,
      Channels channels,
      Alarms alarms,
      List<RecordSource> sources) {
    var record = new TheRecord(sources, room.retros(), shelves.cards());
    return new RetroActs(
        new OpenRetro(room, channels, alarms),
        new WriteCard(room, shelves.cards()),
        new SayFinished(room),
        new Reveal(room, shelves.cards(), record),
        new CastVote(room, shelves.cards(), shelves.votes()),
        new CloseVoting(room, shelves.cards(), shelves.votes()),
        new PickTopic(room, shelves.cards(), shelves.votes()),
        new AddNote(room, shelves.cards(), shelves.notes()),
        new AgreeAction(room, shelves.actions()),
        new CloseRetro(room));
  }
}
