package io.plumbline.home;

import static io.plumbline.slack.Layout.actions;
import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.divider;
import static io.plumbline.slack.Layout.header;
import static io.plumbline.slack.Layout.primary;
import static io.plumbline.slack.Layout.section;
import static io.plumbline.slack.Layout.spoken;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.slack.ComingLine;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.Team;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** The blocks of an App Home. */
final class HomePage {
  private static final int MOST_WAITING = 5;
  private static final int MOST_COMING = 10;
  private static final int MOST_FIGURES = 30;
  private static final int MOST_TEAMS = 15;

  private HomePage() {}

  /** A planned ritual of one of the person's teams. */
  record TeamComing(Team team, Coming coming) {}

  /**
   * What Home says.
   *
   * @param waiting a block an item
   * @param undelivered sentences on what could not be posted
   */
  record Contents(
      List<LayoutBlock> waiting,
      List<TeamComing> coming,
      List<LayoutBlock> alsoComing,
      List<LayoutBlock> figures,
      List<String> undelivered) {}

  static List<LayoutBlock> withoutTeam() {
    return List.of(
        header("Plumbline"),
        section(
            "I keep product and engineering in line by running what they have agreed to do"
                + " together: retros, audits, planning, 1:1s. I ask at the right time, write down"
                + " what comes of it, and remind whoever promised something."),
        section(
            "You are in no team yet. Setting one up takes a minute: a name, a channel,"
                + " a product manager and an engineering lead. Everything else has a sensible value"
                + " that you can change later."),
        actions("home.no_team", primary(TeamActions.SET_UP, "Set up a team", "new")),
        context("Is your team set up already? Ask its product manager or lead to add you."));
  }

  static List<LayoutBlock> render(List<Team> teams, MemberId viewer, Contents contents) {
    boolean several = teams.size() > 1;
    var blocks = new ArrayList<LayoutBlock>();
    contents.undelivered().forEach(sentence -> blocks.add(section(":warning: " + sentence)));
    blocks.add(header("Waiting for you"));
    waiting(contents, several, blocks);
    blocks.add(header("Coming up"));
    coming(contents, viewer, several, blocks);
    if (!contents.figures().isEmpty()) {
      blocks.add(header("How we are doing"));
      contents.figures().stream().limit(MOST_FIGURES).forEach(blocks::add);
    }
    blocks.add(divider());
    blocks.add(header("Settings"));
    settings(teams, viewer, blocks);
    return List.copyOf(blocks.subList(0, Math.min(blocks.size(), Limits.VIEW_BLOCKS)));
  }

  private static void waiting(Contents contents, boolean several, List<LayoutBlock> blocks) {
    var waiting = contents.waiting();
    if (waiting.isEmpty()) {
      var next = contents.coming().stream().filter(each -> each.coming().isNext()).findFirst();
      blocks.add(
          section(
              "Nothing waits for you."
                  + next.map(coming -> " Next: " + words(coming, several) + ".").orElse("")));
      return;
    }
    waiting.stream().limit(MOST_WAITING).forEach(blocks::add);
    if (waiting.size() > MOST_WAITING) {
      blocks.add(context("and " + (waiting.size() - MOST_WAITING) + " more, once these are done."));
    }
  }

  private static void coming(
      Contents contents, MemberId viewer, boolean several, List<LayoutBlock> blocks) {
    var coming = contents.coming();
    var lines = coming.subList(0, Math.min(coming.size(), MOST_COMING));
    lines.forEach(
        each ->
            blocks.addAll(
                ComingLine.blocks("home.coming", each.team(), each.coming(), viewer, several)));
    if (lines.isEmpty() && contents.alsoComing().isEmpty()) {
      blocks.add(section("Nothing is planned in the next two weeks."));
    }
    contents.alsoComing().stream().limit(MOST_COMING).forEach(blocks::add);
    blocks.add(context("`/plumbline next` lists all of a team."));
  }

  /** Read aloud it says for which team: a Home may show several. */
  private static ButtonElement ofTeam(String action, String label, Team team) {
    long id = team.id().value();
    return spoken(
        button(TeamActions.of(action, id), label, Long.toString(id)), label + ": " + team.name());
  }

  private static void settings(List<Team> teams, MemberId viewer, List<LayoutBlock> blocks) {
    for (Team team : teams.subList(0, Math.min(teams.size(), MOST_TEAMS))) {
      var says = "*%s* in %s".formatted(Mrkdwn.escape(team.name()), Mrkdwn.channel(team.channel()));
      long id = team.id().value();
      var calendar = ofTeam(TeamActions.CALENDAR, "Calendar address", team);
      var change = ofTeam(TeamActions.EDIT, "Change", team);
      blocks.add(section(says));
      blocks.add(
          team.roster().runsRituals(viewer)
              ? actions("home.team." + id, change, calendar)
              : actions("home.team." + id, calendar));
    }
    if (teams.size() > MOST_TEAMS) {
      blocks.add(context("and " + (teams.size() - MOST_TEAMS) + " more teams."));
    }
    blocks.add(actions("home.settings", button(TeamActions.SET_UP, "Set up another team", "new")));
  }

  private static String words(TeamComing each, boolean several) {
    return ComingLine.words(each.team(), each.coming(), several);
  }
}
