package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.T1;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.store.JdbcRetroDesk;
import io.plumbline.store.Database;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A team with its retros in a database, and all that the database then holds. */
final class RetroWorld {
  /** Who can be in the team; of the last one a lead is made, and the third leaves it. */
  static final List<Map<Role, List<MemberId>>> ROSTERS =
      List.of(
          roster(List.of(BO), List.of(CY, DI)),
          roster(List.of(BO, DI), List.of(CY)),
          roster(List.of(BO), List.of(DI)));

  final SettableClock clock = SettableClock.at(Checkout.MONDAY_THREE);
  final JdbcRetroDesk desk;
  final RetroActs acts;
  private final Database database;
  private final FakeTeams teams = new FakeTeams();
  private final TeamId id;
  private final List<String> tables;
  private int requests;

  RetroWorld(Database database) {
    this.database = database;
    this.id = newTeam(database);
    roster(0);
    this.desk = new JdbcRetroDesk(database, teams, new RememberedAlarms(), clock);
    this.acts = desk.acts((retro, team) -> {});
    this.tables = tablesOfActs();
  }

  Team team() {
    return teams.find(id).orElseThrow();
  }

  /** The people of the team change. */
  void roster(int which) {
    var usual = Checkout.team(id, "Checkout", CHANNEL);
    teams.put(
        new Team(
            id,
            usual.name(),
            usual.channel(),
            new Roster(ROSTERS.get(which % ROSTERS.size())),
            usual.calendar(),
            usual.sprints(),
            usual.rhythms(),
            1));
  }

  synchronized RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  /** Every card of the team that waits, whoever wrote it, by what stands on it. */
  Map<String, CardId> waiting() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db
                    .createQuery(
                        "select id, body from retro_card where workspace_id = 'T1' and retro_id is"
                            + " null")
                    .map((row, context) -> Map.entry(row.getString("body"), row.getLong("id")))
                    .stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, card -> new CardId(T1, card.getValue()))));
  }

  /** How many cards still have a digest of their author though they were shown. */
  int shownWithDigest() {
    return count(
        "select count(*) from retro_card where retro_id is not null and author_digest is not null");
  }

  int keys() {
    return count("select count(*) from retro_author_key");
  }

  /** The rows of every table that an act can write into. */
  Map<String, List<String>> tables() {
    return database
        .jdbi()
        .withHandle(
            db -> {
              var all = new TreeMap<String, List<String>>();
              for (var name : tables) {
                var rows = db.createQuery("select * from " + name).mapToMap().list();
                all.put(name, rows.stream().map(Object::toString).sorted().toList());
              }
              return all;
            });
  }

  private List<String> tablesOfActs() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery(
                        """
                        select table_name
                          from information_schema.tables
                         where table_schema = 'public'
                           and (table_name like 'retro%' or table_name like 'action%'
                             or table_name in ('journal', 'surface', 'request'))
                        """)
                    .mapTo(String.class)
                    .list());
  }

  private int count(String sql) {
    return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(Integer.class).one());
  }

  private static Map<Role, List<MemberId>> roster(List<MemberId> leads, List<MemberId> engineers) {
    return Map.of(Role.PRODUCT_MANAGER, List.of(ANA), Role.LEAD, leads, Role.ENGINEER, engineers);
  }

  private static TeamId newTeam(Database database) {
    return new TeamId(
        T1,
        database
            .jdbi()
            .withHandle(
                db ->
                    db.createUpdate(
                            """
                            insert into team (workspace_id, name, channel_id, zone, working_days,
                              hours_from, hours_to, sprint_start, sprint_weeks, version)
                            values ('T1', 'Checkout', 'C1', 'Europe/Berlin', 'MONDAY',
                              time '09:00', time '17:00', date '2026-11-02', 2, 1)
                            """)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
  }
}
