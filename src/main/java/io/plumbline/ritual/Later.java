package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import java.time.LocalDate;

/**
 * An occurrence that comes after the planned one, and has no row yet.
 *
 * @param day the day that the rhythm gives it
 */
public record Later(TeamId team, Ritual ritual, LocalDate day) {}
