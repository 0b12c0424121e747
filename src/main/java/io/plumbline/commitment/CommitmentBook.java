package io.plumbline.commitment;

import io.plumbline.team.Team;
import java.util.Comparator;
import java.util.List;

/** What a team has committed itself to, as people look it up, with the record of the quarter. */
public final class CommitmentBook {
  private final Commitments commitments;
  private final List<Deviations> sources;

  /**
   * @param sources read when the record is asked for, so it may grow until then
   */
  public CommitmentBook(Commitments commitments, List<Deviations> sources) {
    this.commitments = commitments;
    this.sources = sources;
  }

  /**
   * The commitment of the quarter: one without number, signed by nobody, where the team has not
   * begun with it.
   */
  public Commitment of(Team team, Quarter quarter) {
    return commitments
        .find(team.id(), quarter.key())
        .orElseGet(
            () ->
                new Commitment(
                    new CommitmentId(team.id().workspace(), 0),
                    team.id(),
                    quarter.key(),
                    1,
                    wording(team, quarter),
                    null,
                    List.of()));
  }

  /** With which words the quarter begins: those of the last one, else the usual ones. */
  public Wording wording(Team team, Quarter quarter) {
    return commitments
        .before(team.id(), quarter.key())
        .map(Commitment::wording)
        .orElse(Wording.USUAL);
  }

  /** What either side did that it had promised not to do, oldest first. */
  public List<Deviation> record(Team team, Quarter quarter) {
    return sources.stream()
        .flatMap(source -> source.between(team.id(), quarter.from(), quarter.until()).stream())
        .sorted(Comparator.comparing(Deviation::at))
        .toList();
  }

  public Commitments commitments() {
    return commitments;
  }
}
