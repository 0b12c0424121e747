package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** Somebody left a team, or Slack, and had open actions in it. */
public record Departure(long id, TeamId team, MemberId member, Instant noticedAt) {}
