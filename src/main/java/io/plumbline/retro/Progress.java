package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a retro runs: its time, who facilitates, and what came over from earlier retros.
 *
 * @param course null for a retro that was over before times were kept
 * @param facilitator null where nobody was named
 * @param earlier the actions of earlier retros, while cards are collected
 * @param parked the topics that are put aside, in that order
 * @param beenOn the topics that the talk has turned to
 * @param carried the topics that were left parked by an earlier retro, with the day of that retro
 */
public record Progress(
    @Nullable Course course,
    @Nullable MemberId facilitator,
    List<Earlier> earlier,
    List<CardId> parked,
    Set<CardId> beenOn,
    Map<CardId, Instant> carried) {
  /** Of a retro of which nothing of the kind is known. */
  public static final Progress NONE =
      new Progress(null, null, List.of(), List.of(), Set.of(), Map.of());

  public Progress {
    earlier = List.copyOf(earlier);
    parked = List.copyOf(parked);
    beenOn = Set.copyOf(beenOn);
    carried = Map.copyOf(carried);
  }

  public Optional<Course> time() {
    return Optional.ofNullable(course);
  }

  public Optional<MemberId> facilitates() {
    return Optional.ofNullable(facilitator);
  }

  public boolean timeIsUp() {
    return course != null && course.timeIsUp();
  }

  /** Whether the actions of earlier retros are gone through, before the cards. */
  public boolean lastTime() {
    return course != null && course.lastTime();
  }

  public boolean isParked(Topic topic) {
    return parked.contains(topic.card().id());
  }

  /** Whether it is still to be talked about: it has not been on, or was put aside. */
  public boolean isToCome(Topic topic) {
    return isParked(topic) || !beenOn.contains(topic.card().id());
  }

  /** An action of an earlier retro, and what was said of it in this one; null where nothing. */
  public record Earlier(Action action, @Nullable Said said) {
    public Optional<Said> word() {
      return Optional.ofNullable(said);
    }
  }
}
