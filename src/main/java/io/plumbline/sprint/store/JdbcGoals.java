package io.plumbline.sprint.store;

import io.plumbline.sprint.Goal;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.sprint.Goals;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Goals and questions in the database; joins the transaction of the thread. */
public final class JdbcGoals implements Goals {
  private static final String GOAL =
      """
      select id, workspace_id, sprint_id, what, why, metric, spec_link, added_by, added_at
        from sprint_goal
       where workspace_id = :workspace
      """;
  private static final String QUESTION =
      """
      select question.id, question.workspace_id, question.goal_id, body, asked_by, asked_at,
             answer, answered_by, answered_at
        from sprint_question question
       where question.workspace_id = :workspace
      """;

  private final Jdbi jdbi;

  public JdbcGoals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Goal add(SprintId sprint, GoalDraft says, MemberId by, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into sprint_goal
                          (workspace_id, sprint_id, what, why, metric, spec_link, added_by, added_at)
                        values (:workspace, :sprint, :what, :why, :metric, :spec, :by, :at)
                        """)
                    .bind("workspace", sprint.workspace().value())
                    .bind("sprint", sprint.value())
                    .bindMap(words(says))
                    .bind("by", by.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(sprint.workspace(), id).orElseThrow();
  }

  private static Map<String, String> words(GoalDraft says) {
    return Map.of(
        "what", says.what(), "why", says.why(), "metric", says.metric(), "spec", says.spec());
  }

  @Override
  public Optional<Goal> find(WorkspaceId workspace, long id) {
    return goals(workspace, " and id = :id and removed_at is null", id).stream().findFirst();
  }

  @Override
  public List<Goal> of(SprintId sprint) {
    return goals(
        sprint.workspace(),
        " and sprint_id = :id and removed_at is null order by id",
        sprint.value());
  }

  private List<Goal> goals(WorkspaceId workspace, String which, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(GOAL + which)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> GoalRows.goal(row))
                .list());
  }

  @Override
  public void change(Goal goal, GoalDraft says) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update sprint_goal
                       set what = :what, why = :why, metric = :metric, spec_link = :spec
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bindMap(words(says))
                .bind("workspace", goal.sprint().workspace().value())
                .bind("id", goal.id())
                .execute());
  }

  @Override
  public void remove(Goal goal, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update sprint_goal
                       set removed_at = :at
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("at", at)
                .bind("workspace", goal.sprint().workspace().value())
                .bind("id", goal.id())
                .execute());
  }

  @Override
  public Question ask(Goal goal, String text, Question.Asker asker, Instant at) {
    var workspace = goal.sprint().workspace();
    var by = asker instanceof Question.Asker.Named named ? named.member().value() : null;
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into sprint_question
                          (workspace_id, goal_id, body, asked_by, asked_at)
                        values (:workspace, :goal, :body, :by, :at)
                        """)
                    .bind("workspace", workspace.value())
                    .bind("goal", goal.id())
                    .bind("body", text)
                    .bind("by", by)
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return question(workspace, id).orElseThrow();
  }

  @Override
  public Optional<Question> question(WorkspaceId workspace, long id) {
    return questions(workspace, " and question.id = :id", id).stream().findFirst();
  }

  @Override
  public List<Question> questions(SprintId sprint) {
    return questions(
        sprint.workspace(),
        """
         and question.goal_id in
               (select id
                  from sprint_goal
                 where workspace_id = :workspace
                   and sprint_id = :id
                   and removed_at is null)
         order by question.id
        """,
        sprint.value());
  }

  private List<Question> questions(WorkspaceId workspace, String which, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(QUESTION + which)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> GoalRows.question(row))
                .list());
  }

  @Override
  public boolean answer(Question question, String text, MemberId by, Instant at) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update sprint_question
                           set answer = :answer, answered_by = :by, answered_at = :at
                         where workspace_id = :workspace
                           and id = :id
                           and answer is null
                        """)
                    .bind("answer", text)
                    .bind("by", by.value())
                    .bind("at", at)
                    .bind("workspace", question.workspace().value())
                    .bind("id", question.id())
                    .execute()
                == 1);
  }
}
