package io.plumbline.app;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.OfferedRituals;
import io.plumbline.ritual.PlanNews;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.ritual.RitualStart;
import io.plumbline.ritual.RunNow;
import io.plumbline.ritual.TeamCalendar;
import io.plumbline.ritual.slack.RitualSlack;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.team.Ritual;
import java.util.List;
import java.util.Set;

/** The calendar of rituals, built from the kit and from what the features can start. */
final class RitualHouse {
  private final Kit kit;
  private final OfferedRituals offered;
  private final JdbcOccurrences occurrences;
  private final Planner planner;
  private final PlanRoom planRoom;
  private final ComingUp comingUp;
  private final RitualDesk desk;

  RitualHouse(Kit kit, JdbcOccurrences occurrences, List<RitualStart> starts) {
    this.kit = kit;
    this.occurrences = occurrences;
    this.offered = new OfferedRituals(starts);
    this.planner =
        new Planner(
            offered,
            occurrences,
            kit.teams(),
            kit.transactions(),
            kit.alarms(),
            kit.surfaces(),
            kit.clock());
    this.planRoom =
        new PlanRoom(
            offered,
            occurrences,
            planner,
            kit.teams(),
            kit.transactions(),
            new PlanNews(kit.requests(), kit.journal(), kit.surfaces()),
            kit.clock());
    this.comingUp = new ComingUp(offered, occurrences);
    this.desk = new RitualDesk(comingUp, runNow());
  }

  private RunNow runNow() {
    return new RunNow(
        offered, occurrences, planner, kit.teams(), kit.transactions(), kit.journal(), kit.clock());
  }

  void offer(Offers offers) {
    offers.slack().add(new RitualSlack(occurrences, kit.teams(), comingUp, planRoom));
    offers
        .wakeables()
        .add(
            new RitualAlarm(
                offered,
                occurrences,
                planner,
                kit.teams(),
                kit.transactions(),
                kit.journal(),
                kit.surfaces()));
    offers.changed().add(planner);
  }

  Set<Ritual> offered() {
    return Set.copyOf(offered.all());
  }

  TeamCalendar calendar() {
    return new TeamCalendar(offered, occurrences);
  }

  Planner planner() {
    return planner;
  }

  PlanRoom planRoom() {
    return planRoom;
  }

  RitualDesk desk() {
    return desk;
  }
}
