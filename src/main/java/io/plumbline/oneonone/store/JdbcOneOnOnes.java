package io.plumbline.oneonone.store;

import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.OneOnOnes;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Trail;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Talks in the database; joins the transaction of the thread. */
public final class JdbcOneOnOnes implements OneOnOnes {
  private static final String OF_PAIR = " where t.workspace_id = :workspace and t.pair_id = :pair";
  private static final String OVER = " and t.state in ('HELD', 'NOT_HELD')";

  /** One that never began was still planned for a moment. */
  private static final String NEWEST_FIRST =
      " order by coalesce(t.opened_at, t.planned_at) desc, t.id desc";

  private final Jdbi jdbi;
  private final TalkUpdates updates;
  private final WakeColumn wakes;

  public JdbcOneOnOnes(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.updates = new TalkUpdates(jdbi);
    this.wakes = new WakeColumn(jdbi, Trail.KIND, "one_on_one");
  }

  @Override
  public OneOnOne make(Pair pair, long occurrence, Instant plannedAt) {
    updates.insert(pair, occurrence, plannedAt);
    var talk = at(pair, occurrence).orElseThrow();
    pair.both().forEach(member -> updates.toAsk(talk.id(), member));
    return talk;
  }

  @Override
  public Optional<OneOnOne> find(OneOnOneId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(TalkRows.SELECT + " where t.workspace_id = :workspace and t.id = :id")
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> TalkRows.talk(row))
                .findOne());
  }

  @Override
  public Optional<OneOnOne> hold(OneOnOneId id) {
    updates.lock(id);
    return find(id);
  }

  @Override
  public Optional<OneOnOne> open(Pair pair) {
    return of(pair, " and t.state = 'OPEN'" + NEWEST_FIRST, Map.of()).stream().findFirst();
  }

  @Override
  public Optional<OneOnOne> at(Pair pair, long occurrence) {
    return of(pair, " and t.occurrence_id = :occurrence", Map.of("occurrence", occurrence)).stream()
        .findFirst();
  }

  @Override
  public List<OneOnOne> unfinished(Pair pair) {
    return of(pair, " and t.state in ('PREPARED', 'OPEN')" + NEWEST_FIRST, Map.of());
  }

  @Override
  public List<OneOnOne> past(Pair pair, int skip, int limit) {
    return of(
        pair,
        OVER + NEWEST_FIRST + " offset :skip rows fetch next :limit rows only",
        Map.of("skip", skip, "limit", limit));
  }

  @Override
  public int countPast(Pair pair) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select count(*) from one_on_one t" + OF_PAIR + OVER)
                .bind("workspace", pair.id().workspace().value())
                .bind("pair", pair.id().value())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Optional<OneOnOne> lastHeld(Pair pair) {
    return of(pair, " and t.state = 'HELD'" + NEWEST_FIRST + " fetch first 1 rows only", Map.of())
        .stream()
        .findFirst();
  }

  private List<OneOnOne> of(Pair pair, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(TalkRows.SELECT + OF_PAIR + which)
                .bind("workspace", pair.id().workspace().value())
                .bind("pair", pair.id().value())
                .bindMap(values)
                .map((row, context) -> TalkRows.talk(row))
                .list());
  }

  @Override
  public List<OneOnOne> prepared(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    TalkRows.SELECT
                        + """
                           where t.workspace_id = :workspace
                             and p.team_id = :team
                             and t.state = 'PREPARED'
                           order by t.planned_at, t.id
                          """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map((row, context) -> TalkRows.talk(row))
                .list());
  }

  @Override
  public void replan(OneOnOne talk, Instant plannedAt) {
    updates.replan(talk.id(), plannedAt);
    updates.askAnew(talk.id());
  }

  @Override
  public boolean begin(OneOnOne talk, Instant plannedAt, Instant at) {
    return updates.begin(talk.id(), plannedAt, at);
  }

  @Override
  public boolean end(OneOnOne talk, OneOnOne.Closing how) {
    return updates.end(talk.id(), how);
  }

  @Override
  public void askedWhetherMet(OneOnOne talk, Instant at) {
    updates.askedWhetherMet(talk.id(), at);
  }

  @Override
  public List<Asking> askings(OneOnOne talk) {
    var askings =
        jdbi.withHandle(
            db ->
                db.createQuery(
                        """
                        select member_id, state
                          from one_on_one_asking
                         where workspace_id = :workspace
                           and one_on_one_id = :id
                        """)
                    .bind("workspace", talk.id().workspace().value())
                    .bind("id", talk.id().value())
                    .map((row, context) -> TalkRows.asking(row))
                    .list());
    return askings.stream()
        .sorted(Comparator.comparing(asking -> talk.pair().both().indexOf(asking.member())))
        .toList();
  }

  @Override
  public void asked(OneOnOne talk, MemberId member, Asking.State state) {
    updates.asked(talk.id(), member, state);
  }

  @Override
  public boolean wantsToBeWoken(OneOnOneId id, Instant now) {
    return wakes.isDue(id.workspace(), id.value(), now);
  }

  @Override
  public void wakeAt(OneOnOneId id, @Nullable Instant at) {
    wakes.set(id.workspace(), id.value(), at);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }
}
