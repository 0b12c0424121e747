package io.plumbline.app;

import io.plumbline.action.Actions;
import io.plumbline.action.ChangeAction;
import io.plumbline.export.AskExport;
import io.plumbline.oneonone.Agenda;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.oneonone.AgreeOnAction;
import io.plumbline.oneonone.AgreeToExport;
import io.plumbline.oneonone.ChooseWhoMeets;
import io.plumbline.oneonone.EndOneOnOne;
import io.plumbline.oneonone.FinishAction;
import io.plumbline.oneonone.HaveNothing;
import io.plumbline.oneonone.MarkReached;
import io.plumbline.oneonone.OpenOneOnOne;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.PrepareOneOnOne;
import io.plumbline.oneonone.Room;
import io.plumbline.oneonone.Shelves;
import io.plumbline.oneonone.TakeNotes;
import io.plumbline.oneonone.Trail;
import io.plumbline.oneonone.WakeOneOnOne;
import io.plumbline.oneonone.WhoMeets;
import io.plumbline.oneonone.WriteTopics;
import io.plumbline.oneonone.record.AskForRecord;
import io.plumbline.oneonone.record.OneOnOneExporter;
import io.plumbline.oneonone.slack.Acts;
import io.plumbline.oneonone.slack.DecisionForm;
import io.plumbline.oneonone.slack.OneOnOneButtons;
import io.plumbline.oneonone.slack.OneOnOneDesk;
import io.plumbline.oneonone.slack.OneOnOneSection;
import io.plumbline.oneonone.slack.OneOnOneSlack;
import io.plumbline.oneonone.store.JdbcMinutes;
import io.plumbline.oneonone.store.JdbcOneOnOnes;
import io.plumbline.oneonone.store.JdbcPairs;
import io.plumbline.oneonone.store.JdbcTopics;
import io.plumbline.slack.Answer;
import io.plumbline.team.Absences;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** The 1:1s of teams, built from the kit. */
record OneOnOneHouse(
    Shelves shelves,
    Acts acts,
    OpenOneOnOne open,
    PrepareOneOnOne prepare,
    WakeOneOnOne wake,
    OneOnOneDesk desk) {

  /** What it takes of others. */
  record Needs(
      Actions actions,
      ChangeAction changeAction,
      Absences absences,
      Plan plan,
      List<AgendaSource> agenda,
      AskExport askExport) {}

  static OneOnOneHouse in(Kit kit, Needs needs) {
    var jdbi = kit.jdbi();
    var shelves =
        new Shelves(
            new JdbcPairs(jdbi),
            new JdbcOneOnOnes(jdbi),
            new JdbcTopics(jdbi),
            new JdbcMinutes(jdbi),
            needs.actions());
    var room =
        new Room(
            kit.transactions(),
            kit.requests(),
            kit.teams(),
            shelves,
            new Trail(kit.journal(), kit.surfaces(), kit.alarms()),
            kit.clock());
    var who = new WhoMeets(shelves.pairs());
    var prepare = new PrepareOneOnOne(room, who);
    var agenda = new Agenda(needs.agenda(), shelves);
    return new OneOnOneHouse(
        shelves,
        acts(kit, room, who, prepare, needs),
        new OpenOneOnOne(room, who, agenda, needs.absences()),
        prepare,
        new WakeOneOnOne(room, needs.plan(), kit.people(), needs.absences()),
        new OneOnOneDesk(shelves, who, needs.plan(), kit.teams(), kit.clock()));
  }

  private static Acts acts(Kit kit, Room room, WhoMeets who, CalendarChanged prepare, Needs needs) {
    return new Acts(
        new WriteTopics(room, who),
        new HaveNothing(room),
        new TakeNotes(room),
        new AgreeOnAction(room),
        new FinishAction(room, needs.changeAction()),
        new MarkReached(room),
        new EndOneOnOne(room),
        new ChooseWhoMeets(room, prepare),
        new AgreeToExport(room),
        new AskForRecord(new JdbcPairs(kit.jdbi()), kit.people(), needs.askExport()));
  }

  OneOnOneSlack slack(Kit kit, TeamOf teamOf, DecisionForm decisionForm) {
    return new OneOnOneSlack(kit.commands(), teamOf, desk, acts, decisionForm, kit.surfaces());
  }

  /** What another feature's button opens. */
  Answer topicForm(Team team, MemberId by, String words) {
    return OneOnOneButtons.addTopic(desk, team, by, words);
  }

  void offer(Offers offers, OneOnOneSlack face) {
    offers.slack().add(face);
    offers.wakeables().add(wake);
    offers.home().add(new OneOnOneSection(desk));
    offers.starts().add(new ScheduledOneOnOne(prepare, open, desk.who()));
    offers.exporters().addAll(OneOnOneExporter.all(shelves));
    offers.changed().add(prepare);
  }
}
