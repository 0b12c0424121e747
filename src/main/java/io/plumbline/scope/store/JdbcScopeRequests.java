package io.plumbline.scope.store;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.scope.Ground;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequests;
import io.plumbline.scope.ScopeTrail;
import io.plumbline.sprint.SprintId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Scope requests in the database; joins the transaction of the thread. */
public final class JdbcScopeRequests implements ScopeRequests {
  private static final String SELECT =
      "select "
          + ScopeRows.REQUEST
          + """
              from scope_request request
              join scope_version said
                on said.workspace_id = request.workspace_id
               and said.request_id = request.id
               and said.version = request.version
             where request.workspace_id = :workspace
            """;

  private final Jdbi jdbi;
  private final Versions versions;
  private final EffectColumns effects;
  private final WakeColumn wakes;

  public JdbcScopeRequests(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.versions = new Versions(jdbi);
    this.effects = new EffectColumns(jdbi);
    this.wakes = new WakeColumn(jdbi, ScopeTrail.KIND, "scope_request");
  }

  @Override
  public ScopeRequest add(ScopeRequest request) {
    long number =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into scope_request (workspace_id, team_id, sprint_id, requester_id,
                          asked_at, version, state, ground, agreement, supersedes, decided_at)
                        values (:workspace, :team, :sprint, :requester,
                          :asked, :version, :state, :ground, :agreement, :supersedes, :decided)
                        """)
                    .bind("workspace", request.team().workspace().value())
                    .bind("team", request.team().value())
                    .bind("sprint", request.sprint().value())
                    .bind("requester", request.requester().value())
                    .bind("asked", request.askedAt())
                    .bind("version", request.version())
                    .bind("state", request.state().name())
                    .bind("ground", request.ground().map(Ground::name).orElse(null))
                    .bind("agreement", request.agreement().name())
                    .bind("supersedes", Versions.orNull(request.earlierId()))
                    .bind("decided", request.decidedAt().orElse(null))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    var id = new ScopeId(request.team().workspace(), number);
    versions.add(id, request);
    return find(id).orElseThrow();
  }

  @Override
  public Optional<ScopeRequest> find(ScopeId id) {
    return some(id.workspace(), " and request.id = :id", Map.of("id", id.value())).stream()
        .findFirst();
  }

  @Override
  public Optional<ScopeRequest> hold(ScopeId id) {
    var held =
        jdbi.withHandle(
            db ->
                db.createQuery(
                        """
                        select id
                          from scope_request
                         where workspace_id = :workspace
                           and id = :id
                           for update
                        """)
                    .bind("workspace", id.workspace().value())
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne());
    return held.isEmpty() ? Optional.empty() : find(id);
  }

  @Override
  public boolean move(ScopeRequest from, ScopeRequest to) {
    boolean moved =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                            """
                            update scope_request
                               set state = :state, version = :version, decided_at = :decided
                             where workspace_id = :workspace
                               and id = :id
                               and state = :fromState
                               and version = :fromVersion
                            """)
                        .bind("state", to.state().name())
                        .bind("version", to.version())
                        .bind("decided", to.decidedAt().orElse(null))
                        .bind("workspace", to.id().workspace().value())
                        .bind("id", to.id().value())
                        .bind("fromState", from.state().name())
                        .bind("fromVersion", from.version())
                        .execute()
                    == 1);
    if (moved && to.version() != from.version()) {
      versions.add(to.id(), to);
    }
    return moved;
  }

  @Override
  public List<Version> versions(ScopeId id) {
    return versions.of(id);
  }

  @Override
  public List<ScopeRequest> of(SprintId sprint) {
    return some(
        sprint.workspace(),
        " and request.sprint_id = :sprint order by request.id desc",
        Map.of("sprint", sprint.value()));
  }

  @Override
  public List<ScopeRequest> waitingIn(TeamId team) {
    return some(
        team.workspace(),
        """
         and request.team_id = :team
         and request.state in ('OPEN', 'CONDITIONAL')
         order by request.id
        """,
        Map.of("team", team.value()));
  }

  private List<ScopeRequest> some(WorkspaceId workspace, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + which)
                .bind("workspace", workspace.value())
                .bindMap(values)
                .map((row, context) -> ScopeRows.request(row))
                .list());
  }

  @Override
  public List<TeamId> teamsWaiting(WorkspaceId workspace) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select distinct team_id
                      from scope_request
                     where workspace_id = :workspace
                       and state in ('OPEN', 'CONDITIONAL')
                     order by team_id
                    """)
                .bind("workspace", workspace.value())
                .map((row, context) -> new TeamId(workspace, row.getLong("team_id")))
                .list());
  }

  @Override
  public Optional<Effect> effect(ScopeId id) {
    return effects.find(id);
  }

  @Override
  public void keepEffect(ScopeId id, Effect effect) {
    effects.set(id, effect.madeItem(), effect.wordsBefore());
  }

  @Override
  public void forgetEffect(ScopeId id) {
    effects.set(id, null, null);
  }

  @Override
  public void wakeAt(ScopeId id, @Nullable Instant at) {
    wakes.set(id.workspace(), id.value(), at);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }
}
