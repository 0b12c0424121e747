package io.plumbline.oneonone.store;

import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.TopicId;
import io.plumbline.oneonone.Topics;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Topics in the database; joins the transaction of the thread. */
public final class JdbcTopics implements Topics {
  private static final String SELECT =
      """
      select k.id, k.workspace_id, k.pair_id, k.author_id, k.words, k.added_at, k.state,
             k.reached_in
        from one_on_one_topic k
      """;

  private static final String BY_ID = " where k.workspace_id = :workspace and k.id = :id";

  private final Jdbi jdbi;

  public JdbcTopics(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Topic add(Pair pair, MemberId author, String words, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into one_on_one_topic
                          (workspace_id, pair_id, author_id, words, added_at, state)
                        values (:workspace, :pair, :author, :words, :at, 'WAITING')
                        """)
                    .bind("workspace", pair.id().workspace().value())
                    .bind("pair", pair.id().value())
                    .bind("author", author.value())
                    .bind("words", words)
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(new TopicId(pair.id().workspace(), id)).orElseThrow();
  }

  @Override
  public Optional<Topic> find(TopicId id) {
    return one(id, "");
  }

  @Override
  public Optional<Topic> hold(TopicId id) {
    return one(id, " for update");
  }

  private Optional<Topic> one(TopicId id, String lock) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + BY_ID + lock)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> topic(row))
                .findOne());
  }

  @Override
  public List<Topic> waiting(Pair pair) {
    return many(
        pair.id().workspace(),
        " where k.workspace_id = :workspace and k.pair_id = :pair and k.state = 'WAITING'",
        Map.of("pair", pair.id().value()));
  }

  @Override
  public List<Topic> reachedIn(OneOnOne talk) {
    return many(
        talk.id().workspace(),
        " where k.workspace_id = :workspace and k.reached_in = :talk and k.state = 'REACHED'",
        Map.of("talk", talk.id().value()));
  }

  @Override
  public List<Topic> leftBehind(TeamId team, MemberId author, Pair now) {
    return many(
        team.workspace(),
        """
          join one_on_one_pair p
            on p.workspace_id = k.workspace_id
           and p.id = k.pair_id
         where k.workspace_id = :workspace
           and p.team_id = :team
           and k.author_id = :author
           and k.pair_id <> :pair
           and k.state = 'WAITING'
        """,
        Map.of("team", team.value(), "author", author.value(), "pair", now.id().value()));
  }

  private List<Topic> many(WorkspaceId workspace, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + which + " order by k.added_at, k.id")
                .bind("workspace", workspace.value())
                .bindMap(values)
                .map((row, context) -> topic(row))
                .list());
  }

  @Override
  public boolean reword(Topic topic, String words) {
    return changed(topic, "words = :words", Map.of("words", words), "WAITING");
  }

  @Override
  public boolean withdraw(Topic topic) {
    return changed(topic, "state = 'WITHDRAWN'", Map.of(), "WAITING");
  }

  @Override
  public boolean reach(Topic topic, OneOnOne in, boolean reached) {
    if (reached) {
      return changed(
          topic,
          "state = 'REACHED', reached_in = :talk",
          Map.of("talk", in.id().value()),
          "WAITING");
    }
    boolean isFromHere = topic.talk().filter(in.id()::equals).isPresent();
    return isFromHere
        && changed(topic, "state = 'WAITING', reached_in = null", Map.of(), "REACHED");
  }

  @Override
  public void bring(Topic topic, Pair to) {
    changed(topic, "pair_id = :pair", Map.of("pair", to.id().value()), "WAITING");
  }

  private boolean changed(Topic topic, String what, Map<String, ?> values, String from) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        "update one_on_one_topic set "
                            + what
                            + " where workspace_id = :workspace and id = :id and state = :from")
                    .bindMap(values)
                    .bind("workspace", topic.id().workspace().value())
                    .bind("id", topic.id().value())
                    .bind("from", from)
                    .execute()
                == 1);
  }

  private static Topic topic(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    long talk = row.getLong("reached_in");
    boolean waits = row.wasNull();
    return new Topic(
        new TopicId(workspace, row.getLong("id")),
        new PairId(workspace, row.getLong("pair_id")),
        new MemberId(row.getString("author_id")),
        row.getString("words"),
        Columns.instant(row, "added_at"),
        Topic.State.valueOf(row.getString("state")),
        waits ? null : new OneOnOneId(workspace, talk));
  }
}
