package io.plumbline.sprint;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The goals of sprints, and what people ask about them. */
public interface Goals {
  Goal add(SprintId sprint, GoalDraft says, MemberId by, Instant at);

  Optional<Goal> find(WorkspaceId workspace, long id);

  /** The goals of the sprint in the order in which they were added; none that was removed. */
  List<Goal> of(SprintId sprint);

  void change(Goal goal, GoalDraft says);

  void remove(Goal goal, Instant at);

  Question ask(Goal goal, String text, Question.Asker asker, Instant at);

  Optional<Question> question(WorkspaceId workspace, long id);

  /** Every question about the sprint's goals, oldest first. */
  List<Question> questions(SprintId sprint);

  /** Answers the question; false where it has an answer. */
  boolean answer(Question question, String text, MemberId by, Instant at);
}
