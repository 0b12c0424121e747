package io.plumbline.retro.store;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.action.store.JdbcDepartures;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.retro.AfterClose;
import io.plumbline.retro.AgreedActions;
import io.plumbline.retro.Boards;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.Progresses;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRoom;
import io.plumbline.retro.Timekeeper;
import io.plumbline.retro.TopicOrder;
import io.plumbline.retro.Trail;
import io.plumbline.schedule.Alarms;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.Channel;
import io.plumbline.team.Teams;
import io.plumbline.testing.FakeAbsences;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Retros over a database, as the bot wires them. */
public final class JdbcRetroDesk {
  public final JdbcRetros retros;
  public final RetroActs.Shelves shelves;
  public final JdbcRequests requests;
  public final JdbcJournal journal;
  public final JdbcSurfaces surfaces;
  public final Boards boards;
  public final JdbcActions actions;
  private final PaceShelves pace;
  private final RetroRoom room;

  public JdbcRetroDesk(Database database, Teams teams, Alarms alarms, InstantSource clock) {
    var jdbi = database.jdbi();
    var courses = new JdbcCourses(jdbi);
    var rules = new JdbcRulesBook(jdbi);
    retros = new JdbcRetros(jdbi);
    shelves = shelves(database);
    actions = new JdbcActions(jdbi);
    requests = new JdbcRequests(jdbi, clock);
    journal = new JdbcJournal(jdbi);
    surfaces = new JdbcSurfaces(jdbi, database.transactions(), clock, () -> {});
    pace =
        new PaceShelves(
            new JdbcFacilitators(jdbi),
            new JdbcLastTimes(jdbi),
            new JdbcParking(jdbi),
            new AgreedActions(actions, change(database, teams, alarms, clock)),
            (workspace, member) -> Optional.empty(),
            new FakeAbsences());
    TopicOrder order = shelves.order(pace.parking());
    var progresses = new Progresses(courses, pace, shelves.cards());
    boards = new Boards(teams, retros, rules, shelves, order, progresses);
    room =
        new RetroRoom(
            database.transactions(),
            retros,
            rules,
            teams,
            new Trail(requests, journal, surfaces),
            new Timekeeper(courses, order, alarms),
            clock);
  }

  private ChangeAction change(Database database, Teams teams, Alarms alarms, InstantSource clock) {
    return new ChangeAction(
        database.transactions(),
        requests,
        actions,
        new JdbcDepartures(database.jdbi()),
        teams,
        new ActionTrail(journal, surfaces, alarms),
        clock);
  }

  static RetroActs.Shelves shelves(Database database) {
    var jdbi = database.jdbi();
    return new RetroActs.Shelves(
        new JdbcCards(jdbi, new AuthorKeys(jdbi, database.keys())),
        new JdbcGroupings(jdbi),
        new JdbcVotes(jdbi),
        new JdbcNotes(jdbi),
        new JdbcActions(jdbi));
  }

  public RetroActs acts(AfterClose afterClose) {
    return RetroActs.in(
        room,
        shelves,
        (workspace, id) -> Optional.of(new Channel(id, "checkout", false, true)),
        pace,
        afterClose,
        List.of());
  }
}
