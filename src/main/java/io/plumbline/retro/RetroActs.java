package io.plumbline.retro;

import io.plumbline.action.Actions;
import io.plumbline.team.Channels;

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
    CloseRetro close,
    PaceActs pace,
    WakeRetro wake) {

  /** What a retro's cards, votes, notes and actions are kept in. */
  public record Shelves(Cards cards, Votes votes, Notes notes, Actions actions) {}

  public static RetroActs in(RetroRoom room, Shelves shelves, Channels channels, PaceShelves pace) {
    var cards = shelves.cards();
    var votes = shelves.votes();
    var topics = new TopicOrder(cards, votes, pace.parking());
    var reveal = new Reveal(room, cards);
    var closeVoting = new CloseVoting(room, topics);
    var close = new CloseRetro(room, cards, pace.parking());
    var missing = new Missing(room.retros(), cards, votes);
    return new RetroActs(
        new OpenRetro(room, channels, pace),
        new WriteCard(room, cards),
        new SayFinished(room),
        reveal,
        new CastVote(room, cards, votes),
        closeVoting,
        new PickTopic(room, topics, pace.parking()),
        new AddNote(room, cards, shelves.notes()),
        new AgreeAction(room, shelves.actions()),
        close,
        PaceActs.in(room, topics, pace),
        new WakeRetro(
            room,
            new PhaseEnd(reveal, closeVoting, close),
            new RemindMissing(room, missing, pace.people())));
  }
}
