package io.plumbline.testing;

import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Surfaces in memory, with what acts said about them. */
public final class RecordingSurfaces implements Surfaces {
  private final Set<Surface> shown = new LinkedHashSet<>();
  private final Set<Surface> toDraw = new LinkedHashSet<>();
  private final List<Subject> staled = new ArrayList<>();
  private final List<MemberId> staledHomes = new ArrayList<>();
  private final List<Subject> retired = new ArrayList<>();

  @Override
  public synchronized void show(Surface surface) {
    if (shown.add(surface)) {
      toDraw.add(surface);
    }
  }

  @Override
  public synchronized void stale(Subject subject) {
    staled.add(subject);
    shown.stream().filter(surface -> surface.subject().equals(subject)).forEach(toDraw::add);
  }

  @Override
  public synchronized void staleHome(WorkspaceId workspace, MemberId member) {
    staledHomes.add(member);
    shown.stream()
        .filter(surface -> surface.subject().workspace().equals(workspace))
        .filter(surface -> surface.place().equals(new Place.HomeOf(member)))
        .forEach(toDraw::add);
  }

  @Override
  public void forgetWhen(Subject subject) {
    // no time is kept here
  }

  @Override
  public synchronized void retire(Subject subject) {
    retired.add(subject);
    shown.removeIf(surface -> surface.subject().equals(subject));
    toDraw.removeIf(surface -> surface.subject().equals(subject));
  }

  /** What is shown now, each once, in the order of the first showing; nothing that was retired. */
  public synchronized List<Surface> shown() {
    return List.copyOf(shown);
  }

  /** Every subject that was marked stale, as often as it was. */
  public synchronized List<Subject> staled() {
    return List.copyOf(staled);
  }

  /** Every person whose Home was marked stale, as often as it was, opened or not. */
  public synchronized List<MemberId> staledHomes() {
    return List.copyOf(staledHomes);
  }

  /** Every subject that was retired. */
  public synchronized List<Subject> retired() {
    return List.copyOf(retired);
  }

  /** What has changed since it was last drawn. */
  public synchronized List<Surface> toDraw() {
    return List.copyOf(toDraw);
  }

  /** As if everything had been drawn. */
  public synchronized void drawAll() {
    toDraw.clear();
  }
}
