package io.plumbline.decision.slack;

import io.plumbline.decision.Asking;
import io.plumbline.decision.Decision;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** A decision with all that its messages say of it. */
record Shown(Team team, Decision decision, List<Asking> askings) {
  /** Who was told of it and is still there. */
  List<MemberId> there() {
    return askings.stream().filter(Asking::isThere).map(Asking::member).toList();
  }

  /** Who was told of it and has left since. */
  List<MemberId> left() {
    return askings.stream().filter(asking -> !asking.isThere()).map(Asking::member).toList();
  }

  boolean takesAnswerOf(MemberId viewer) {
    return decision.takesAnswers() && decision.mayAnswer(team).contains(viewer);
  }
}
