package io.plumbline.team.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.checkout;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamWorld;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.testing.Golden;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TeamViewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static TeamForm blank(Set<Ritual> offered) {
    return TeamForm.blank(PRIYA, CHECKOUT_CHANNEL, ZoneId.of("Europe/Berlin"), TODAY, offered);
  }

  @Test
  void the_first_screen_asks_for_the_least() {
    Golden.view(
        "team",
        "form_blank",
        TeamModal.render(blank(Set.of(Ritual.RETRO)), new TeamModal.Metadata(0, 0, false), ""));
  }

  @Test
  void more_settings_stand_below_with_sensible_values() {
    Golden.view(
        "team",
        "form_more",
        TeamModal.render(blank(Set.of(Ritual.RETRO)), new TeamModal.Metadata(0, 0, true), ""));
  }

  @Test
  void what_is_wrong_in_a_hidden_field_is_said_below_it() {
    Golden.view(
        "team",
        "form_wrong",
        TeamModal.renderWrong(
            blank(Set.of(Ritual.RETRO)),
            new TeamModal.Metadata(0, 0, false),
            Map.of(
                TeamForm.Field.NAME, "Give the team a name, as its people call it.",
                TeamForm.Field.SPRINT_DAY, "The team does not work on <Monday>.")));
  }

  @Test
  void a_team_with_every_ritual_fits_the_form() {
    Golden.view(
        "team",
        "form_change",
        TeamModal.render(
            TeamForm.of(checkout(), EnumSet.allOf(Ritual.class)),
            new TeamModal.Metadata(7, 3, true),
            "<@ULENA> changed Checkout while you had this form open."));
  }

  @Test
  void a_lead_sees_the_team_with_its_button() {
    Golden.message(
        "team", "card_lead", TeamCard.shown(checkout(), null, "", LENA, TeamWorld.MONDAY_TEN));
  }

  @Test
  void an_engineer_sees_the_team_and_who_can_change_it() {
    Golden.message(
        "team", "card_engineer", TeamCard.shown(checkout(), null, "", ELI, TeamWorld.MONDAY_TEN));
  }

  @Test
  void the_team_is_shown_with_where_its_holidays_come_from() {
    var address = new HolidayAddress("https://days.example/berlin.ics");
    var read = Instant.parse("2026-11-17T06:00:00Z");
    var since = Instant.parse("2026-11-24T06:00:00Z");
    var id = checkout().id();

    assertThat(workingTime(new HolidaySource(id, address, read, null, null, since)))
        .endsWith(
            "\nHolidays from `days.example`, last read <!date^1794895200^{date_long_pretty} at {time}"
                + "|Tuesday 17 November 07:00 (Europe/Berlin)>.");
    assertThat(workingTime(new HolidaySource(id, address, null, null, null, since)))
        .endsWith("\nHolidays from `days.example`, not read yet.");
    var failing =
        new HolidaySource(id, address, read, HolidaySource.Failure.NO_ANSWER, since, since);
    assertThat(workingTime(failing))
        .contains("last read", " They cannot be read since <!date^1795500000^");
  }

  private static String workingTime(HolidaySource source) {
    var card = TeamCard.shown(checkout(), source, "", LENA, TeamWorld.MONDAY_TEN);
    return ((MarkdownTextObject) ((SectionBlock) card.blocks().get(3)).getText()).getText();
  }

  @Test
  void the_channel_is_told_how_the_team_is_set_up() {
    Golden.message("team", "welcome", TeamCard.welcome(team(7, "Check <!channel> *out*")));
  }

  @Test
  void what_comes_has_a_button_each_for_a_lead() {
    var retro = new Coming(Ritual.RETRO, TeamWorld.MONDAY_TEN.plusSeconds(3 * 86_400), 41);
    var talk = new Coming(Ritual.ONE_ON_ONE, TeamWorld.MONDAY_TEN.plusSeconds(86_400), 40);

    Golden.message("team", "next_lead", NextCard.render(checkout(), LENA, List.of(talk, retro)));
  }

  @Test
  void nothing_comes() {
    Golden.message("team", "next_nothing", NextCard.render(checkout(), ELI, List.of()));
  }

  @Test
  void the_picker_lists_the_teams() {
    Golden.message(
        "team",
        "picker",
        TeamPicker.ask(
            List.of(checkout(), team(8, "Search")), new TypedLine("/plumbline", "next")));
  }

  @Test
  void help_names_every_verb() {
    Golden.message("team", "help", CommandHelp.of(PlumblineCommand.VERBS));
  }
}
