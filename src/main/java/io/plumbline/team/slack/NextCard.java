package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.Team;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** What comes for a team, as {@code /plumbline next} shows it. */
final class NextCard {
  private static final int MOST = 20;

  private NextCard() {}

  /** What a press of Run now names. */
  record Occurrence(long team, long id) {}

  static Rendered.Message render(Team team, MemberId viewer, List<Coming> coming) {
    var name = TeamWords.name(team);
    if (coming.isEmpty()) {
      var nothing = "Nothing is planned for " + name + " in the next two weeks.";
      return new Rendered.Message(nothing, List.of(section(nothing)));
    }
    boolean runs = team.roster().runsRituals(viewer);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section("*What comes for " + name + "*"));
    coming.stream().limit(MOST).forEach(each -> blocks.add(line(team, each, runs)));
    if (coming.size() > MOST) {
      blocks.add(context("and " + (coming.size() - MOST) + " more."));
    }
    var plain = new StringBuilder("What comes for " + name + ":");
    coming.stream().limit(MOST).forEach(each -> plain.append("\n").append(words(team, each)));
    return new Rendered.Message(plain.toString(), blocks);
  }

  private static LayoutBlock line(Team team, Coming coming, boolean runs) {
    var words = words(team, coming);
    if (!runs || coming.occurrenceId() == 0) {
      return section(words); // a later one is not planned yet
    }
    var value = Payloads.write(new Occurrence(team.id().value(), coming.occurrenceId()));
    return section(
        "team.coming." + coming.occurrenceId(),
        words,
        button(TeamActions.of(TeamActions.RUN_NOW, coming.occurrenceId()), "Run now", value));
  }

  private static String words(Team team, Coming coming) {
    return coming.ritual().title() + ", " + TeamWords.moment(team, coming.at());
  }
}
