package io.plumbline.app;

import io.plumbline.export.Exporter;
import io.plumbline.home.HomeSection;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.ritual.RitualStart;
import io.plumbline.schedule.Wakeable;
import io.plumbline.slack.SlackFeature;
import io.plumbline.team.AccountNews;
import io.plumbline.team.CalendarChanged;
import java.util.ArrayList;
import java.util.List;

/**
 * What features offer the bot and each other: each adds its own. Of sections and listeners the
 * order counts, for people see it.
 */
final class Offers {
  private final List<SlackFeature> slack = new ArrayList<>();
  private final List<Wakeable> wakeables = new ArrayList<>();
  private final List<HomeSection> home = new ArrayList<>();
  private final List<AgendaSource> agenda = new ArrayList<>();
  private final List<RitualStart> starts = new ArrayList<>();
  private final List<Exporter> exporters = new ArrayList<>();
  private final List<CalendarChanged> changed = new ArrayList<>();
  private final List<AccountNews> accounts = new ArrayList<>();

  /** The faces in Slack. */
  List<SlackFeature> slack() {
    return slack;
  }

  /** What alarms and the sweep wake. */
  List<Wakeable> wakeables() {
    return wakeables;
  }

  /** What is on the App Home. */
  List<HomeSection> home() {
    return home;
  }

  /** What is on the agenda of a team's next 1:1. */
  List<AgendaSource> agenda() {
    return agenda;
  }

  /** The rituals that can be started. */
  List<RitualStart> starts() {
    return starts;
  }

  /** What can be exported. */
  List<Exporter> exporters() {
    return exporters;
  }

  /** Who hears that a team has changed. */
  List<CalendarChanged> changed() {
    return changed;
  }

  /** Who hears that an account has changed. */
  List<AccountNews> accounts() {
    return accounts;
  }
}
