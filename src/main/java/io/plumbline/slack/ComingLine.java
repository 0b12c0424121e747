package io.plumbline.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import io.plumbline.team.Team;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One ritual that comes, as every list of them says it. */
public final class ComingLine {
  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);

  private ComingLine() {}

  /** "Retro, Thursday 26 November at 15:00: skipped by Priya"; times in the reader's own zone. */
  public static String words(Team team, Coming coming, boolean namesTeam) {
    return coming.ritual().title()
        + (namesTeam ? " of " + Mrkdwn.escape(team.name()) : "")
        + ", "
        + moment(team, coming.at())
        + standing(coming);
  }

  /** The line, and its buttons where the reader runs the team's rituals. */
  public static List<LayoutBlock> blocks(
      String place, Team team, Coming coming, MemberId viewer, boolean namesTeam) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(words(team, coming, namesTeam)));
    if (team.roster().runsRituals(viewer)) {
      blocks.add(
          ActionsBlock.builder()
              .blockId(place + "." + team.id().value() + "." + RitualButtons.number(team, coming))
              .elements(RitualButtons.of(team, coming))
              .build());
    }
    return blocks;
  }

  private static String standing(Coming coming) {
    var by = coming.changedBy().map(member -> " by " + Mrkdwn.member(member)).orElse("");
    return switch (coming.standing()) {
      case BY_RHYTHM -> "";
      case OFF_ITS_DAY -> " (not on " + Phrases.day(coming.day()) + ", which is a day off)";
      case MOVED -> " (moved" + by + ")";
      case SKIPPED -> ": skipped" + by;
    };
  }

  private static String moment(Team team, Instant at) {
    var zone = team.calendar().zone();
    var fallback = FALLBACK.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    return Mrkdwn.date(at, "{date_long_pretty} at {time}", fallback);
  }
}
