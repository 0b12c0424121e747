package io.plumbline.decision.store;

import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.Knowledge;
import io.plumbline.decision.store.DecisionRows.State;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Decisions in the database; joins the transaction of the thread. */
public final class JdbcDecisions implements Decisions {
  private static final String BY_ID = " where d.workspace_id = :workspace and d.id = :id";
  private static final String OF_TEAM = " where d.workspace_id = :workspace and d.team_id = :team";

  private final Jdbi jdbi;

  public JdbcDecisions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Decision add(TeamId team, DecisionDraft draft, MemberId author, Instant at) {
    var effect = Objects.requireNonNull(draft.effect(), "the draft was checked");
    var knowledge = effect.isChange() ? new Knowledge.Waiting() : new Knowledge.NotNeeded();
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into decision (workspace_id, team_id, number, author_id, recorded_at,
                          decided_on, title, context, choice, options, effect, change_words,
                          supersedes_id, knowledge)
                        values (:workspace, :team, :number, :author, :at,
                          :day, :title, :context, :choice, :options, :effect, :change,
                          :supersedes, :knowledge)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("number", nextNumber(db, team))
                    .bind("author", author.value())
                    .bind("at", at)
                    .bind("day", draft.day())
                    .bindMap(text(draft))
                    .bind("effect", effect.name())
                    .bind("supersedes", draft.superseded().map(DecisionId::value).orElse(null))
                    .bind("knowledge", State.of(knowledge).name())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(new DecisionId(team.workspace(), id)).orElseThrow();
  }

  private static Map<String, String> text(DecisionDraft draft) {
    var text = draft.text();
    return Map.of(
        "title", text.title(),
        "context", text.context(),
        "choice", text.choice(),
        "options", text.options(),
        "change", text.change());
  }

  /** Whoever else counts the team's decisions waits until this transaction ends. */
  private static int nextNumber(Handle db, TeamId team) {
    db.createQuery("select id from team where workspace_id = :workspace and id = :team for update")
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .mapTo(Long.class)
        .one();
    return db.createQuery("select coalesce(max(d.number), 0) + 1 from decision d" + OF_TEAM)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Optional<Decision> find(DecisionId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(DecisionRows.SELECT + BY_ID)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> DecisionRows.decision(row))
                .findOne());
  }

  @Override
  public Optional<Decision> find(TeamId team, int number) {
    return of(team, " and d.number = :number", Map.of("number", number)).stream().findFirst();
  }

  @Override
  public Optional<Decision> hold(DecisionId id) {
    jdbi.useHandle(
        db ->
            db.createQuery("select d.id from decision d" + BY_ID + " for update")
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne());
    return find(id);
  }

  @Override
  public List<Decision> of(TeamId team, int skip, int limit) {
    return of(
        team,
        " order by d.number desc offset :skip rows fetch next :limit rows only",
        Map.of("skip", skip, "limit", limit));
  }

  @Override
  public List<Decision> inForce(TeamId team, int limit) {
    return of(
        team,
        " and newer.id is null order by d.number desc fetch first :limit rows only",
        Map.of("limit", limit));
  }

  @Override
  public List<Decision> waiting(TeamId team) {
    return inForce(team, State.WAITING);
  }

  @Override
  public List<Decision> toTalkAbout(TeamId team) {
    return inForce(team, State.TO_TALK);
  }

  private List<Decision> inForce(TeamId team, State state) {
    return of(
        team,
        " and newer.id is null and d.knowledge = :state order by d.number",
        Map.of("state", state.name()));
  }

  private List<Decision> of(TeamId team, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(DecisionRows.SELECT + OF_TEAM + which)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bindMap(values)
                .map((row, context) -> DecisionRows.decision(row))
                .list());
  }

  @Override
  public void answered(DecisionId id, Knowledge now) {
    int updated =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update decision
                           set knowledge = :state,
                               answered_by = :by,
                               answered_at = :at
                         where workspace_id = :workspace
                           and id = :id
                           and knowledge in ('WAITING', 'TO_TALK')
                        """)
                    .bind("state", State.of(now).name())
                    .bind("by", by(now).value())
                    .bind("at", at(now))
                    .bind("workspace", id.workspace().value())
                    .bind("id", id.value())
                    .execute());
    if (updated != 1) {
      throw new IllegalStateException("decision %d was not held".formatted(id.value()));
    }
  }

  private static MemberId by(Knowledge now) {
    return now.fold(
        () -> {
          throw unanswered();
        },
        () -> {
          throw unanswered();
        },
        Knowledge.ToTalk::by,
        Knowledge.Known::by);
  }

  private static Instant at(Knowledge now) {
    return now.fold(
        () -> {
          throw unanswered();
        },
        () -> {
          throw unanswered();
        },
        Knowledge.ToTalk::at,
        Knowledge.Known::at);
  }

  private static IllegalArgumentException unanswered() {
    return new IllegalArgumentException("nobody has answered");
  }

  @Override
  public Tally tally(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select count(*) all_of_them,
                           coalesce(sum(case when newer.id is null and d.effect <> 'NOTHING'
                                             then 1 else 0 end), 0) changing,
                           coalesce(sum(case when newer.id is null and d.knowledge = 'WAITING'
                                             then 1 else 0 end), 0) still_open
                      from decision d
                      left join decision newer
                        on newer.workspace_id = d.workspace_id and newer.supersedes_id = d.id
                    """
                        + OF_TEAM)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new Tally(
                            row.getInt("all_of_them"),
                            row.getInt("changing"),
                            row.getInt("still_open")))
                .one());
  }
}
