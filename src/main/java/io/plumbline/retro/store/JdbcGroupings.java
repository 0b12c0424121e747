package io.plumbline.retro.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.plumbline.retro.CardId;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Groupings;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Turn;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Steps of grouping in the database; joins the transaction of the thread. */
public final class JdbcGroupings implements Groupings {
  private final Jdbi jdbi;

  public JdbcGroupings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** In one query: a step is never seen without its cards. */
  @Override
  public List<GroupStep> steps(RetroId retro) {
    var rows =
        jdbi.withHandle(
            db ->
                db.createQuery(
                        """
                        select s.step, s.kind, s.title, s.done_at, s.done_by, c.card_id
                          from retro_group_step s
                          join retro_group_step_card c
                            on c.workspace_id = s.workspace_id
                           and c.retro_id = s.retro_id
                           and c.step = s.step
                         where s.workspace_id = :workspace
                           and s.retro_id = :retro
                           and s.undone_at is null
                         order by s.step, c.card_id
                        """)
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .map((row, context) -> cardOfStep(row, retro))
                    .list());
    var steps = new ArrayList<GroupStep>();
    rows.stream()
        .collect(groupingBy(GroupStep::number, LinkedHashMap::new, toList()))
        .values()
        .forEach(step -> steps.add(whole(step)));
    return List.copyOf(steps);
  }

  @Override
  public GroupStep add(RetroId retro, GroupDeed deed, Turn turn) {
    return jdbi.withHandle(
        db -> {
          var step = new GroupStep(last(db, retro) + 1, deed, turn);
          addStep(db, retro, step);
          addCards(db, retro, step);
          return step;
        });
  }

  private static int last(Handle db, RetroId retro) {
    return db.createQuery(
            """
            select coalesce(max(step), 0)
              from retro_group_step
             where workspace_id = :workspace
               and retro_id = :retro
            """)
        .bind("workspace", retro.workspace().value())
        .bind("retro", retro.value())
        .mapTo(Integer.class)
        .one();
  }

  private static void addStep(Handle db, RetroId retro, GroupStep step) {
    db.createUpdate(
            """
            insert into retro_group_step
              (workspace_id, retro_id, step, kind, title, done_at, done_by)
            values (:workspace, :retro, :step, :kind, :title, :at, :by)
            """)
        .bind("workspace", retro.workspace().value())
        .bind("retro", retro.value())
        .bind("step", step.number())
        .bind("kind", step.deed().kind().name())
        .bind("title", step.deed().newTitle().map(GroupTitle::value).orElse(null))
        .bind("at", step.turn().at())
        .bind("by", step.turn().someone().value())
        .execute();
  }

  private static void addCards(Handle db, RetroId retro, GroupStep step) {
    var batch =
        db.prepareBatch(
            """
            insert into retro_group_step_card (workspace_id, retro_id, step, card_id)
            values (:workspace, :retro, :step, :card)
            """);
    for (var card : step.deed().cards()) {
      batch
          .bind("workspace", retro.workspace().value())
          .bind("retro", retro.value())
          .bind("step", step.number())
          .bind("card", card.value())
          .add();
    }
    batch.execute();
  }

  @Override
  public boolean undo(RetroId retro, int number, Turn turn) {
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update retro_group_step
                           set undone_at = :at,
                               undone_by = :by
                         where workspace_id = :workspace
                           and retro_id = :retro
                           and step = :step
                           and undone_at is null
                        """)
                    .bind("at", turn.at())
                    .bind("by", turn.someone().value())
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .bind("step", number)
                    .execute())
        == 1;
  }

  /** The step with one of its cards. */
  private static GroupStep cardOfStep(ResultSet row, RetroId retro) throws SQLException {
    var title = row.getString("title");
    var deed =
        new GroupDeed(
            GroupDeed.Kind.valueOf(row.getString("kind")),
            List.of(new CardId(retro.workspace(), row.getLong("card_id"))),
            title == null ? null : new GroupTitle(title));
    var at = row.getObject("done_at", OffsetDateTime.class).toInstant();
    return new GroupStep(
        row.getInt("step"), deed, new Turn(new MemberId(row.getString("done_by")), at));
  }

  private static GroupStep whole(List<GroupStep> ofOneStep) {
    var first = ofOneStep.get(0);
    var cards = ofOneStep.stream().flatMap(step -> step.deed().cards().stream()).toList();
    var deed = new GroupDeed(first.deed().kind(), cards, first.deed().title());
    return new GroupStep(first.number(), deed, first.turn());
  }
}
