package io.plumbline.retro;

import io.plumbline.team.Absences;
import io.plumbline.team.People;

/** What the pace of retros is kept in, and who knows the people and who of them is away. */
public record PaceShelves(
    Facilitators facilitators,
    LastTimes lastTimes,
    Parking parking,
    EarlierActions earlier,
    People people,
    Absences absences) {}
