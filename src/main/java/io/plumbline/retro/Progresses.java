package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.retro.Parking.Parked;
import io.plumbline.retro.Progress.Earlier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how retros run. Asks only for what the phase shows. */
public final class Progresses {
  private final Courses courses;
  private final PaceShelves shelves;
  private final Cards cards;

  public Progresses(Courses courses, PaceShelves shelves, Cards cards) {
    this.courses = courses;
    this.shelves = shelves;
    this.cards = cards;
  }

  Progress of(Retro retro) {
    var id = retro.id();
    boolean collecting = retro instanceof Retro.Collecting;
    return new Progress(
        courses.of(id).orElse(null),
        shelves.facilitators().of(id).orElse(null),
        collecting ? earlier(retro) : List.of(),
        collecting ? List.of() : parked(id),
        collecting ? Set.of() : shelves.parking().beenOn(id),
        collecting ? Map.of() : cards.carriedInto(id));
  }

  Optional<Handover> handover(RetroId retro, long number) {
    return shelves.facilitators().handover(retro, number);
  }

  private List<CardId> parked(RetroId id) {
    return shelves.parking().in(id).stream()
        .filter(parked -> !parked.takenUp())
        .map(Parked::topic)
        .toList();
  }

  /** What is open, and what was ended in this retro. */
  private List<Earlier> earlier(Retro retro) {
    var said = shelves.lastTimes().in(retro.id());
    var all = new ArrayList<Action>(shelves.earlier().open(retro.team()));
    var open = all.stream().map(Action::id).toList();
    said.keySet().stream()
        .filter(action -> !open.contains(action))
        .sorted()
        .forEach(action -> shelves.earlier().find(retro.team(), action).ifPresent(all::add));
    return all.stream().map(action -> new Earlier(action, said.get(action.id()))).toList();
  }
}
