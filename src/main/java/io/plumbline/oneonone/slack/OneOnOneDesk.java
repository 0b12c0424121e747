package io.plumbline.oneonone.slack;

import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.Shelves;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.WhoMeets;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks up 1:1s as of now; for a person, only those that are theirs. */
public record OneOnOneDesk(
    Shelves shelves, WhoMeets who, Plan plan, Teams teams, InstantSource clock) {

  Optional<Shown> look(Surface surface) {
    var subject = surface.subject();
    return look(new OneOnOneId(subject.workspace(), subject.id()));
  }

  Optional<Shown> look(OneOnOneId id) {
    return shelves
        .talks()
        .find(id)
        .flatMap(talk -> teams.find(talk.pair().team()).map(team -> shown(team, talk)));
  }

  /** Empty where the viewer is none of the two. */
  Optional<Shown> look(OneOnOneId id, MemberId viewer) {
    return look(id).filter(shown -> shown.pair().includes(viewer));
  }

  /** The pair with its team; empty where the viewer is none of the two. */
  Optional<Pair> pair(PairId id, MemberId viewer) {
    return shelves.pairs().find(id).filter(pair -> pair.includes(viewer));
  }

  Optional<Team> team(WorkspaceId workspace, long id) {
    return teams.find(new TeamId(workspace, id));
  }

  /** The pair that holds the team's 1:1 now, where this person is one of it. */
  Optional<Pair> now(Team team, MemberId viewer) {
    return who.known(team).filter(pair -> pair.includes(viewer));
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(clock.instant(), team.calendar().zone());
  }

  private Shown shown(Team team, OneOnOne talk) {
    return new Shown(
        team,
        talk,
        talk.isOver() ? List.of() : topics(talk),
        shelves.minutes().lines(talk.id()),
        shelves.minutes().notes(talk.id()),
        shelves.actionsOf(talk),
        talk.isOpen() ? shelves.earlierActions(talk, sinceLast(talk), clock.instant()) : List.of(),
        shelves.talks().askings(talk),
        shelves.takesWords(talk),
        today(team));
  }

  private List<Topic> topics(OneOnOne talk) {
    var topics = new ArrayList<>(shelves.topics().reachedIn(talk));
    topics.addAll(shelves.topics().waiting(talk.pair()));
    topics.sort(Comparator.comparing(Topic::addedAt).thenComparing(t -> t.id().value()));
    return List.copyOf(topics);
  }

  private Instant sinceLast(OneOnOne talk) {
    return shelves
        .talks()
        .lastHeld(talk.pair())
        .flatMap(OneOnOne::openedAt)
        .orElse(talk.plannedAt());
  }
}
