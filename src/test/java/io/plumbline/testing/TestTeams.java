package io.plumbline.testing;

import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingHours;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checkout, its people and its channel: the team of the tests. */
public final class TestTeams {
  public static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
  public static final ChannelId CHECKOUT_CHANNEL = new ChannelId("CCHECKOUT");
  public static final MemberId PRIYA = new MemberId("UPRIYA");
  public static final MemberId LENA = new MemberId("ULENA");
  public static final MemberId LUIS = new MemberId("ULUIS");
  public static final MemberId ELI = new MemberId("UELI");

  private TestTeams() {}

  /** Priya is PM, Lena and Luis lead, Eli builds; sprints of two weeks since 5 January 2026. */
  public static TeamDraft draft(String name) {
    var sprints = new SprintRule(LocalDate.of(2026, 1, 5), 2);
    return new TeamDraft(
        name,
        CHECKOUT_CHANNEL,
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, List.of(PRIYA),
                Role.LEAD, List.of(LENA, LUIS),
                Role.ENGINEER, List.of(ELI))),
        new WorkingCalendar(
            ZoneId.of("Europe/Berlin"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            new TreeMap<>(Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")),
            Shift.NEXT),
        sprints,
        Map.of(Ritual.RETRO, DefaultRhythms.of(Ritual.RETRO, sprints)));
  }

  /** The team with this id and name, at version 1. */
  public static Team team(long id, String name) {
    return team(id, draft(name), 1);
  }

  public static Team team(long id, TeamDraft draft, int version) {
    return new Team(
        new TeamId(WORKSPACE, id),
        draft.name(),
        draft.channel(),
        draft.roster(),
        draft.calendar(),
        draft.sprints(),
        draft.rhythms(),
        version);
  }

  public static Team checkout() {
    return team(7, "Checkout");
  }
}
