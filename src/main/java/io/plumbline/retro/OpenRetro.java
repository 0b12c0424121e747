package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Rhythm;
import io.plumbline.team.Channel;
import io.plumbline.team.Channels;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(45);

  /** Collecting takes this part of the whole; the rest is for votes and talk. */
  private static final int COLLECTING_PART = 3;

  private final RetroRoom room;
  private final Channels channels;
  private final Alarms alarms;

  public OpenRetro(RetroRoom room, Channels channels, Alarms alarms) {
    this.room = room;
    this.channels = channels;
    this.alarms = alarms;
  }

  public Outcome open(Team team, MemberId by, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return new Outcome.NotFacilitator(team);
    }
    var obstacle = obstacle(team);
    if (obstacle.isPresent()) {
      return new Outcome.ChannelNotReady(team, obstacle.get());
    }
    return room.transactions()
        .inTransaction(
            () -> {
              boolean repeated = room.trail().isRepeated(team.id().workspace(), key);
              return repeated ? repeated(team) : open(team, by, room.now(), Map.of());
            });
  }

  /** Opens it for nobody in particular; a retro that is still open goes on instead. */
  Outcome openBySchedule(Team team, String occurrence, Instant now) {
    return room.transactions()
        .inTransaction(() -> open(team, null, now, Map.of("occurrence", occurrence)));
  }

  private Outcome open(Team team, @Nullable MemberId by, Instant now, Map<String, String> details) {
    var opening = new Opening(team.id(), team.channel(), now, by, room.rules().of(team.id()));
    var opened = room.retros().open(opening, now.plus(collecting(team))).orElse(null);
    if (opened == null) {
      return new Outcome.AlreadyOpen(room.retros().openOf(team.id()).orElseThrow());
    }
    var id = opened.id();
    room.trail().record(team.id(), "retro.opened", id.value(), by, now, details);
    room.trail().show(Trail.BOARD, opened);
    room.trail().staleHomes(team);
    alarms.set(new AlarmKey(WakeRetro.KIND, id.workspace(), id.value()), opened.until());
    return new Outcome.Opened(opened);
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

  private static Duration collecting(Team team) {
    var rhythm = Optional.ofNullable(team.rhythms().get(Ritual.RETRO));
    return rhythm.map(Rhythm::length).orElse(USUAL_LENGTH).dividedBy(COLLECTING_PART);
  }
}
