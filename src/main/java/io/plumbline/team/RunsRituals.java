package io.plumbline.team;

import io.plumbline.workspace.MemberId;

/** Starts a planned ritual before its time. */
public interface RunsRituals {
  /** Starts the occurrence now; whoever asks is a product manager or lead of the team. */
  Outcome run(TeamId team, long occurrenceId, MemberId by);

  /** What became of it. */
  sealed interface Outcome {
    /** It has started. */
    record Started(Ritual ritual) implements Outcome {}

    /** It had started before, by its time or by somebody else. */
    record AlreadyStarted(Ritual ritual) implements Outcome {}

    /** It is no longer planned: it was skipped, moved, or the rhythm was changed. */
    record NotPlanned() implements Outcome {}

    /** Those who hold it are not all there; it stays planned. */
    record NotAllThere(Ritual ritual) implements Outcome {}

    /** Only product managers and leads run rituals. */
    record NotAllowed() implements Outcome {}
  }
}
