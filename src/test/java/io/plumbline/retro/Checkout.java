package io.plumbline.retro;

import io.plumbline.action.ActionDraft;
import io.plumbline.schedule.Rhythm;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingHours;
import io.plumbline.testing.FakeTeams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The team that holds the retros of these tests: Ana is PM, Bo lead, Cy and Di engineers. */
public final class Checkout {
  public static final WorkspaceId T1 = new WorkspaceId("T1");
  public static final ChannelId CHANNEL = new ChannelId("C1");
  public static final MemberId ANA = new MemberId("UANA");
  public static final MemberId BO = new MemberId("UBO");
  public static final MemberId CY = new MemberId("UCY");
  public static final MemberId DI = new MemberId("UDI");
  public static final MemberId STRANGER = new MemberId("USTRANGER");

  /** 15:00 in Berlin. */
  public static final Instant MONDAY_THREE = Instant.parse("2026-11-23T14:00:00Z");

  public static final TeamId ID = new TeamId(T1, 1);
  public static final Team TEAM = team(ID, "Checkout", CHANNEL);

  private Checkout() {}

  public static Team team(TeamId id, String name, ChannelId channel) {
    var draft = draft(name, channel);
    return new Team(
        id, name, channel, draft.roster(), draft.calendar(), draft.sprints(), draft.rhythms(), 1);
  }

  public static TeamDraft draft(String name, ChannelId channel) {
    return new TeamDraft(
        name,
        channel,
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, List.of(ANA),
                Role.LEAD, List.of(BO),
                Role.ENGINEER, List.of(CY, DI))),
        new WorkingCalendar(
            ZoneId.of("Europe/Berlin"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            new TreeMap<>(),
            Shift.NEXT),
        new SprintRule(LocalDate.of(2026, 11, 16), 2),
        Map.of(
            Ritual.RETRO,
            new Rhythm("FREQ=MONTHLY;BYDAY=-1MO", LocalTime.of(15, 0), Duration.ofHours(1))));
  }

  public static CardDraft card(Column column, String text) {
    return new CardDraft(column, new CardText(text));
  }

  public static ActionDraft action(String what) {
    return new ActionDraft(what, CY, LocalDate.of(2026, 12, 4));
  }

  /** These teams and no others. */
  public static Teams teams(Team... all) {
    return new FakeTeams().with(all);
  }
}
