package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Channel;
import io.plumbline.team.Channels;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a team's retro: by hand, or by the team's schedule. */
public final class OpenRetro {
  /** What came of it. */
  public sealed interface Outcome {
    record Opened(Retro.Collecting retro) implements Outcome {}

    /** The team has one open already; nothing was opened. */
    record AlreadyOpen(Retro retro) implements Outcome {}

    /** This very request opened a retro that is over by now. */
    record Over() implements Outcome {}

    record NotFacilitator(Team team) implements Outcome {}

    record ChannelNotReady(Team team, Obstacle obstacle) implements Outcome {}
  }

  /** Why the bot cannot post in the team's channel. */
  public enum Obstacle {
    GONE_OR_PRIVATE,
    ARCHIVED,
    BOT_NOT_IN
  }

  private static final Logger log = LoggerFactory.getLogger(OpenRetro.class);

  private final RetroRoom room;
  private final Channels channels;
  private final PaceShelves shelves;

  public OpenRetro(RetroRoom room, Channels channels, PaceShelves shelves) {
    this.room = room;
    this.channels = channels;
    this.shelves = shelves;
  }

  /** Opens it by the team's own rules. */
  public Outcome open(Team team, MemberId by, RequestKey key) {
    return open(team, by, OneOff.NOTHING, key);
  }

  /** Opens it by the team's rules but for what is different in this one. */
  public Outcome open(Team team, MemberId by, OneOff oneOff, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return new Outcome.NotFacilitator(team);
    }
    var obstacle = obstacle(team);
    if (obstacle.isPresent()) {
      return new Outcome.ChannelNotReady(team, obstacle.get());
    }
    var left = left(team);
    return room.transactions()
        .inTransaction(
            () -> {
              boolean repeated = room.trail().isRepeated(team.id().workspace(), key);
              return repeated
                  ? repeated(team)
                  : open(opening(team, by, oneOff, room.now()), team, left, Map.of());
            });
  }

  /**
   * Opens it for nobody in particular; a retro that is still open goes on instead. Runs within a
   * transaction, where Slack cannot be asked who has left: what it told us by itself counts.
   */
  Outcome openBySchedule(Team team, String occurrence, Instant now) {
    return room.transactions()
        .inTransaction(
            () ->
                open(
                    opening(team, null, OneOff.NOTHING, now),
                    team,
                    Set.of(),
                    Map.of("occurrence", occurrence)));
  }

  private Opening opening(Team team, @Nullable MemberId by, OneOff oneOff, Instant now) {
    var rules = oneOff.in(room.rules().of(team.id()));
    return new Opening(team.id(), team.channel(), now, by, rules);
  }

  private Outcome open(
      Opening opening, Team team, Set<MemberId> left, Map<String, String> details) {
    var now = opening.at();
    var opened = room.retros().open(opening).orElse(null);
    if (opened == null) {
      // empty where it was closed in this very moment
      return room.retros()
          .openOf(team.id())
          .<Outcome>map(Outcome.AlreadyOpen::new)
          .orElseGet(() -> open(opening, team, left, details));
    }
    var id = opened.id();
    room.trail().record(team.id(), "retro.opened", id.value(), opening.by(), now, details);
    room.trail().show(Trail.BOARD, opened);
    room.trail().staleHomes(team);
    room.time().opened(opened, team, !shelves.earlier().open(team.id()).isEmpty());
    var turns = shelves.facilitators().lastTurns(team.id());
    Rotation.next(team.roster(), turns, absent(team, left, now))
        .ifPresent(next -> shelves.facilitators().name(id, next, null, now));
    return new Outcome.Opened(opened);
  }

  /** Those who run rituals and whose accounts are gone, as far as Slack says so now. */
  private Set<MemberId> left(Team team) {
    return team.roster().whoRunsRituals().stream()
        .filter(member -> hasLeft(team, member))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** These, and those who run rituals and are away today or are known to have left. */
  private Set<MemberId> absent(Team team, Set<MemberId> left, Instant now) {
    var today = LocalDate.ofInstant(now, team.calendar().zone());
    var workspace = team.id().workspace();
    return team.roster().whoRunsRituals().stream()
        .filter(
            member ->
                left.contains(member)
                    || shelves.absences().of(workspace, member, today).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasLeft(Team team, MemberId member) {
    try {
      return shelves.people().find(team.id().workspace(), member).filter(Person::active).isEmpty();
    } catch (RuntimeException e) {
      log.info("cannot look up a member of team={} now: {}", team.id().value(), e.getMessage());
      return false;
    }
  }

  private Outcome repeated(Team team) {
    return room.retros()
        .openOf(team.id())
        .<Outcome>map(Outcome.AlreadyOpen::new)
        .orElseGet(Outcome.Over::new);
  }

  private Optional<Obstacle> obstacle(Team team) {
    var channel = channels.find(team.id().workspace(), team.channel());
    if (channel.isEmpty()) {
      return Optional.of(Obstacle.GONE_OR_PRIVATE);
    }
    if (channel.get().archived()) {
      return Optional.of(Obstacle.ARCHIVED);
    }
    return channel.filter(Channel::botIsIn).isEmpty()
        ? Optional.of(Obstacle.BOT_NOT_IN)
        : Optional.empty();
  }
}
