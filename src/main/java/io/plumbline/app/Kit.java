package io.plumbline.app;

import io.plumbline.journal.Journal;
import io.plumbline.journal.Requests;
import io.plumbline.schedule.Alarms;
import io.plumbline.slack.command.Commands;
import io.plumbline.store.Database;
import io.plumbline.store.Transactions;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Channels;
import io.plumbline.team.People;
import io.plumbline.team.Teams;
import io.plumbline.team.store.KnownTeams;
import java.net.URI;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What every feature is built from.
 *
 * @param publicUrl under which people reach the bot; null where nobody has said
 */
record Kit(
    InstantSource clock,
    Database database,
    Journal journal,
    Requests requests,
    Surfaces surfaces,
    Alarms alarms,
    ParkedSurfaces parked,
    Teams teams,
    People people,
    Channels channels,
    Commands commands,
    @Nullable URI publicUrl) {
  Jdbi jdbi() {
    return database.jdbi();
  }

  Transactions transactions() {
    return database.transactions();
  }

  /** The same with teams that are read only where they have changed. */
  Kit knowingTeams() {
    return new Kit(
        clock,
        database,
        journal,
        requests,
        surfaces,
        alarms,
        parked,
        new KnownTeams(jdbi(), teams),
        people,
        channels,
        commands,
        publicUrl);
  }

  /** The same with another clock and other knowledge of people and channels. */
  Kit with(InstantSource otherClock, People otherPeople, Channels otherChannels) {
    return new Kit(
        otherClock,
        database,
        journal,
        requests,
        surfaces,
        alarms,
        parked,
        teams,
        otherPeople,
        otherChannels,
        new Commands(),
        publicUrl);
  }
}
