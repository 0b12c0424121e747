package io.plumbline.retro;

import io.plumbline.retro.Parking.Parked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order in which topics are talked about: by votes, and what was parked after the others. */
public final class TopicOrder {
  private final Topics topics;
  private final Parking parking;

  TopicOrder(Topics topics, Parking parking) {
    this.topics = topics;
    this.parking = parking;
  }

  List<Topic> inOrder(RetroId retro) {
    return parkedLast(
        topics.inOrder(retro), parking.in(retro).stream().map(Parked::topic).toList());
  }

  /** The cards of all topics that were put aside and never taken up. */
  List<CardId> leftParked(RetroId retro) {
    var groups = topics.groups(retro);
    return parking.in(retro).stream()
        .filter(parked -> !parked.takenUp())
        .flatMap(parked -> groups.topic(parked.topic()).stream())
        .toList();
  }

  /** The topic with which the talk begins; empty where there is none. */
  Optional<CardId> first(RetroId retro) {
    return ids(retro).stream().findFirst();
  }

  /**
   * What comes after this one: the first that has not been on, else the first that was put aside;
   * empty where none is left.
   */
  Optional<CardId> after(RetroId retro, CardId current) {
    return toCome(retro).stream().filter(topic -> !topic.equals(current)).findFirst();
  }

  boolean includes(RetroId retro, CardId topic) {
    return topics.includes(retro, topic);
  }

  /**
   * How many topics share the time that is left, this one among them. What is parked gets none
   * while others wait: it was put aside to make time for them.
   */
  int leftFrom(RetroId retro, CardId current) {
    var parked = parking.in(retro).stream().map(Parked::topic).toList();
    boolean isParked = parked.contains(current);
    long others =
        toCome(retro).stream()
            .filter(topic -> !topic.equals(current))
            .filter(topic -> parked.contains(topic) == isParked)
            .count();
    return (int) others + 1;
  }

  static List<Topic> parkedLast(List<Topic> byVotes, List<CardId> parked) {
    var all = new ArrayList<>(byVotes);
    all.sort(Comparator.comparingInt(topic -> parked.indexOf(topic.card().id())));
    return List.copyOf(all);
  }

  private List<CardId> toCome(RetroId retro) {
    var been = parking.beenOn(retro);
    var aside =
        parking.in(retro).stream().filter(each -> !each.takenUp()).map(Parked::topic).toList();
    return ids(retro).stream()
        .filter(topic -> !been.contains(topic) || aside.contains(topic))
        .toList();
  }

  private List<CardId> ids(RetroId retro) {
    return inOrder(retro).stream().map(topic -> topic.card().id()).toList();
  }
}
