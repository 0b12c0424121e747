package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.ComingLine;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/** What comes for a team, as {@code /plumbline next} shows it. */
final class NextCard {
  private static final int MOST = 20;

  private NextCard() {}

  static Rendered.Message render(Team team, MemberId viewer, List<Coming> coming) {
    var name = TeamWords.name(team);
    if (coming.isEmpty()) {
      var nothing = "Nothing is planned for " + name + ".";
      return new Rendered.Message(nothing, List.of(section(nothing)));
    }
    var shown = coming.subList(0, Math.min(coming.size(), MOST));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section("*What comes for " + name + "*"));
    shown.forEach(
        each -> blocks.addAll(ComingLine.blocks("team.coming", team, each, viewer, false)));
    if (coming.size() > MOST) {
      blocks.add(context("and " + (coming.size() - MOST) + " more."));
    }
    var plain = new StringBuilder("What comes for " + name + ":");
    shown.forEach(each -> plain.append("\n").append(ComingLine.words(team, each, false)));
    return new Rendered.Message(plain.toString(), blocks);
  }
}
