package io.plumbline.team.slack;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.draft;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamWorld;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every view of a team with hostile text as its name and as the names of its holidays. */
final class TeamInertTest {
  @Test
  void cards() {
    Hostile.message(typed -> TeamCard.shown(team(typed), null, "", LENA, TeamWorld.MONDAY_TEN));
    Hostile.message(typed -> TeamCard.shown(team(typed), null, "", ELI, TeamWorld.MONDAY_TEN));
    Hostile.message(typed -> TeamCard.welcome(team(typed)));
    Hostile.message(typed -> NextCard.render(team(typed), ELI, List.of()));
  }

  @Test
  void the_form() {
    Hostile.view(
        typed ->
            TeamModal.render(
                TeamForm.of(team(typed), EnumSet.of(Ritual.RETRO)),
                new TeamModal.Metadata(7, 1, true),
                "<@ULENA> changed %s.".formatted(TeamWords.name(team(typed)))));
  }

  @Test
  void sentences_that_name_a_team() {
    Hostile.sentence(typed -> TeamSubmission.notAllowed(team(typed)));
    Hostile.sentence(typed -> "*" + TeamWords.name(team(typed)) + " is set up.*");
  }

  private static Team team(String typed) {
    var plain = draft(typed);
    var calendar = plain.calendar();
    return TestTeams.team(
        7,
        new TeamDraft(
            Hostile.asName(typed),
            plain.channel(),
            plain.roster(),
            new WorkingCalendar(
                calendar.zone(),
                calendar.days(),
                calendar.hours(),
                new TreeMap<>(Map.of(LocalDate.of(2026, 12, 25), typed)),
                calendar.shift()),
            plain.sprints(),
            plain.rhythms()),
        1);
  }
}
