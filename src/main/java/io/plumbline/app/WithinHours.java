package io.plumbline.app;

import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.delivery.Reach;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Absence;
import io.plumbline.team.Absences;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.team.WorkingTime;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts reach a person in the working hours of one of their teams, where they live, and not while
 * they are away (product.md section 2). What answers them goes at once.
 */
final class WithinHours implements Reach {
  private static final Logger log = LoggerFactory.getLogger(WithinHours.class);

  private final Set<String> answers;
  private final Teams teams;
  private final People people;
  private final Absences absences;

  WithinHours(
      Collection<SurfaceRenderer> renderers, Teams teams, People people, Absences absences) {
    this.answers =
        renderers.stream()
            .filter(SurfaceRenderer::isAnswer)
            .map(SurfaceRenderer::view)
            .collect(Collectors.toUnmodifiableSet());
    this.teams = teams;
    this.people = people;
    this.absences = absences;
  }

  @Override
  public Optional<Instant> heldUntil(Surface surface, Instant now) {
    if (!(surface.place() instanceof Place.ToMember to) || answers.contains(surface.view())) {
      return Optional.empty();
    }
    var workspace = surface.subject().workspace();
    var own = teams.of(workspace, to.member());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var zone = zone(workspace, to.member(), own.get(0));
    var from = backFrom(workspace, to.member(), zone, now).orElse(now);
    return own.stream()
        .map(team -> new WorkingTime(team.calendar().in(zone)).opening(from))
        .min(Instant::compareTo)
        .filter(opening -> opening.isAfter(now));
  }

  /** When the day begins on which they are back; empty where they are there, or have left. */
  private Optional<Instant> backFrom(
      WorkspaceId workspace, MemberId member, ZoneId zone, Instant now) {
    return absences
        .of(workspace, member, LocalDate.ofInstant(now, zone))
        .flatMap(Absence::until)
        .map(day -> day.atStartOfDay(zone).toInstant());
  }

  /** Where Slack cannot be asked, the team's zone has to do. */
  private ZoneId zone(WorkspaceId workspace, MemberId member, Team team) {
    try {
      return people
          .find(workspace, member)
          .map(Person::zone)
          .orElseGet(() -> team.calendar().zone());
    } catch (RuntimeException e) {
      log.info("cannot look up a member of team={} now: {}", team.id().value(), e.getMessage());
      return team.calendar().zone();
    }
  }
}
