package io.plumbline.oneonone;

/** Whether a talk left anything behind that says that it took place. */
record Traces(Shelves shelves) {
  boolean isAnythingNoted(OneOnOne talk) {
    return !shelves.minutes().notes(talk.id()).isEmpty()
        || !shelves.topics().reachedIn(talk).isEmpty()
        || shelves.minutes().lines(talk.id()).stream().anyMatch(Line::reached)
        || !shelves.actionsOf(talk).isEmpty();
  }
}
