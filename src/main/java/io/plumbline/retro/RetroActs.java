package io.plumbline.retro;

import io.plumbline.action.Actions;
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
    CastVotes votes,
    CloseVoting closeVoting,
    PickTopic topics,
    WriteNote notes,
    AgreeAction actions,
    CloseRetro close,
    ChangeRules rules,
    PaceActs pace,
    WakeRetro wake) {

  /** What a retro's cards, votes, notes and actions are kept in. */
  public record Shelves(
      Cards cards, Groupings groupings, Votes votes, Notes notes, Actions actions) {
    Topics topics() {
      return new Topics(cards, groupings, votes);
    }

    /** The order in which topics are talked about, with what is parked. */
    public TopicOrder order(Parking parking) {
      return new TopicOrder(topics(), parking);
    }
  }

  /**
   * @param sources what features report for the column "From the record"
   */
  public static RetroActs in(
      RetroRoom room,
      Shelves shelves,
      Channels channels,
      PaceShelves pace,
      AfterClose afterClose,
      List<RecordSource> sources) {
    var cards = shelves.cards();
    var topics = shelves.topics();
    var order = shelves.order(pace.parking());
    var reveal = new Reveal(room, cards, new TheRecord(sources, room.retros(), cards));
    var openVoting = new OpenVoting(room);
    var closeVoting = new CloseVoting(room, order, pace.parking());
    var close = new CloseRetro(room, order, cards, afterClose);
    return new RetroActs(
        new OpenRetro(room, channels, pace),
        new WriteCard(room, cards),
        new SayFinished(room),
        reveal,
        new GroupCards(room, cards, shelves.groupings()),
        openVoting,
        new CastVotes(room, topics, shelves.votes()),
        closeVoting,
        new PickTopic(room, order, pace.parking()),
        new WriteNote(room, topics, shelves.notes()),
        new AgreeAction(room, shelves.actions()),
        close,
        new ChangeRules(room),
        PaceActs.in(room, order, pace),
        new WakeRetro(
            room,
            new PhaseEnd(reveal, openVoting, closeVoting, close),
            new RemindMissing(
                room, new Missing(room.retros(), cards, shelves.votes()), pace.people())));
  }
}
