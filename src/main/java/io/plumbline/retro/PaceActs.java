package io.plumbline.retro;

/** What facilitators do to keep a retro going. */
public record PaceActs(
    LastTime lastTime, TakeOver takeOver, TwoMoreMinutes twoMoreMinutes, ParkTopic parkTopic) {
  static PaceActs in(RetroRoom room, TopicOrder topics, PaceShelves shelves) {
    return new PaceActs(
        new LastTime(room, shelves.earlier(), shelves.lastTimes()),
        new TakeOver(room, shelves.facilitators()),
        new TwoMoreMinutes(room),
        new ParkTopic(room, topics, shelves.parking()));
  }
}
