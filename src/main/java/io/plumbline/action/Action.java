package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one person promised to do.
 *
 * @param due the last day, in the team's zone
 */
public record Action(
    long id,
    TeamId team,
    Origin origin,
    String what,
    MemberId owner,
    LocalDate due,
    MemberId addedBy,
    Instant addedAt) {}
