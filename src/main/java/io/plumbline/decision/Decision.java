package io.plumbline.decision;

import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An architectural decision, as it was taken; what was written is never changed.
 *
 * @param number counts the team's decisions, from 1
 * @param day on which it was taken, in the team's zone
 */
public record Decision(
    DecisionId id,
    TeamId team,
    int number,
    MemberId author,
    Instant recordedAt,
    LocalDate day,
    DecisionText text,
    Effect effect,
    Knowledge knowledge,
    Line line) {

  /**
   * Where it stands among the others.
   *
   * @param before the number of the one that it took the place of; 0 where it took none's
   * @param after the number of the one that took its place; 0 while it is in force
   */
  public record Line(int before, int after) {
    public static final Line ALONE = new Line(0, 0);
  }

  /** Whether it counts: no other has taken its place. */
  public boolean isInForce() {
    return line.after() == 0;
  }

  /** Whether product still has to say something. */
  public boolean waits() {
    return isInForce() && knowledge instanceof Knowledge.Waiting;
  }

  /** Whether there is an answer that a product manager could still give. */
  public boolean takesAnswers() {
    return isInForce()
        && (knowledge instanceof Knowledge.Waiting || knowledge instanceof Knowledge.ToTalk);
  }

  /** The sprint in which it was taken was over when it was written down. */
  public boolean isLate(Team team) {
    var written = LocalDate.ofInstant(recordedAt, team.calendar().zone());
    return written.isAfter(team.sprints().sprintAt(day).lastDay());
  }

  /** Who can say that product knows: a product manager who did not write it. */
  public List<MemberId> mayAnswer(Team team) {
    return team.roster().productManagers().stream().filter(pm -> !pm.equals(author)).toList();
  }
}
