package io.plumbline.app;

import io.plumbline.action.slack.ActionLists;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.export.AskExport;
import io.plumbline.retro.AgreedActions;
import io.plumbline.retro.Boards;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.Progresses;
import io.plumbline.retro.RecordSource;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRoom;
import io.plumbline.retro.RetroStart;
import io.plumbline.retro.Timekeeper;
import io.plumbline.retro.Trail;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.record.RetroExporter;
import io.plumbline.retro.slack.Closing;
import io.plumbline.retro.slack.RetroSection;
import io.plumbline.retro.slack.RetroSlack;
import io.plumbline.retro.slack.TrendSection;
import io.plumbline.retro.store.AuthorKeys;
import io.plumbline.retro.store.JdbcCards;
import io.plumbline.retro.store.JdbcCourses;
import io.plumbline.retro.store.JdbcFacilitators;
import io.plumbline.retro.store.JdbcGroupings;
import io.plumbline.retro.store.JdbcHeldRetros;
import io.plumbline.retro.store.JdbcLastTimes;
import io.plumbline.retro.store.JdbcNotes;
import io.plumbline.retro.store.JdbcParking;
import io.plumbline.retro.store.JdbcRetros;
import io.plumbline.retro.store.JdbcRulesBook;
import io.plumbline.retro.store.JdbcVotes;
import io.plumbline.retro.store.JdbcWorthAnswers;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.AskWorth;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.surface.store.JdbcStandings;
import io.plumbline.team.TeamOf;
import io.plumbline.team.store.JdbcAbsences;
import java.util.List;

/** The retros of teams, built from the kit. */
final class RetroHouse {
  private final Kit kit;
  private final AuthorKeys authorKeys;
  private final JdbcActions actions;
  private final WorthAnswers worth;
  private final Boards boards;
  private final RetroActs acts;
  private final Closing closing;

  /** What the retros take from others to put it on their boards, or to leave something there. */
  record Needs(Promises promises, AskExport askExport, List<RecordSource> records) {}

  RetroHouse(Kit kit, Needs needs) {
    var jdbi = kit.jdbi();
    this.kit = kit;
    this.authorKeys = new AuthorKeys(jdbi, kit.database().keys());
    this.actions = needs.promises().actions();
    this.worth = new JdbcWorthAnswers(jdbi);
    var shelves =
        new RetroActs.Shelves(
            new JdbcCards(jdbi, authorKeys),
            new JdbcGroupings(jdbi),
            new JdbcVotes(jdbi),
            new JdbcNotes(jdbi),
            actions);
    var retros = new JdbcRetros(jdbi);
    var rules = new JdbcRulesBook(jdbi);
    var courses = new JdbcCourses(jdbi);
    var pace = pace(needs.promises());
    var order = shelves.order(pace.parking());
    this.boards =
        new Boards(
            kit.teams(),
            retros,
            rules,
            shelves,
            order,
            new Progresses(courses, pace, shelves.cards()));
    var room =
        new RetroRoom(
            kit.transactions(),
            retros,
            rules,
            kit.teams(),
            new Trail(kit.requests(), kit.journal(), kit.surfaces()),
            new Timekeeper(courses, order, kit.alarms()),
            kit.clock());
    var askWorth = new AskWorth(worth, boards, kit.surfaces(), kit.alarms());
    this.acts = RetroActs.in(room, shelves, kit.channels(), pace, askWorth, needs.records());
    this.closing = closing(needs.askExport());
  }

  private PaceShelves pace(Promises promises) {
    var jdbi = kit.jdbi();
    return new PaceShelves(
        new JdbcFacilitators(jdbi),
        new JdbcLastTimes(jdbi),
        new JdbcParking(jdbi),
        new AgreedActions(actions, promises.change()),
        kit.people(),
        new JdbcAbsences(jdbi));
  }

  private Closing closing(AskExport askExport) {
    var held = new JdbcHeldRetros(kit.jdbi());
    return new Closing(
        worth,
        new AnswerWorth(kit.transactions(), worth, boards, kit.teams(), kit.clock()),
        new PastRetros(held, actions, action -> !action.isOpen(), worth),
        askExport,
        new JdbcStandings(kit.jdbi()));
  }

  void offer(Offers offers, TeamOf teamOf) {
    offers.exporters().add(new RetroExporter(boards, closing.past(), worth));
    offers
        .slack()
        .add(
            new RetroSlack(
                kit.commands(),
                kit.teams(),
                teamOf,
                boards,
                acts,
                closing,
                new ActionLists(actions, kit.clock()),
                kit.parked(),
                kit.clock()));
    offers.wakeables().add(acts.wake());
    offers
        .wakeables()
        .add(
            new WakeWorth(
                kit.transactions(), worth, boards, kit.teams(), kit.journal(), kit.surfaces()));
    offers.home().add(new RetroSection(boards));
    offers.home().add(new TrendSection(closing.past()));
    offers.starts().add(new ScheduledRetro(new RetroStart(acts.open())));
  }

  RetroActs acts() {
    return acts;
  }

  AnswerWorth answerWorth() {
    return closing.answer();
  }

  /** Destroys keys that a crash kept from it; before the first request. */
  void destroyLeftOverKeys() {
    authorKeys.destroyLeftOver();
  }
}
