package io.plumbline.team;

import io.plumbline.team.TeamForm.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Where a team as it is differs from a form. */
final class TeamDifference {
  private TeamDifference() {}

  /**
   * The fields, in the order of the form.
   *
   * @param now the team as a form would show it
   */
  static Set<Field> between(TeamForm now, Team team, TeamForm form) {
    var differs = new EnumMap<Field, Boolean>(Field.class);
    differs.put(Field.NAME, !now.name().equals(TeamName.clean(form.name())));
    differs.put(Field.CHANNEL, !Objects.equals(now.channel(), form.channel()));
    for (Role role : Role.values()) {
      var people = team.roster().members().get(role);
      differs.put(
          RosterCheck.field(role), !Objects.equals(people, form.roster().members().get(role)));
    }
    differs.put(Field.ZONE, !team.calendar().zone().equals(Zones.find(form.zone()).orElse(null)));
    differs.put(Field.DAYS, !now.days().equals(form.days()));
    differs.put(Field.HOURS_FROM, !Objects.equals(now.from(), form.from()));
    differs.put(Field.HOURS_TO, !Objects.equals(now.to(), form.to()));
    differs.put(Field.HOLIDAYS, !now.holidays().strip().equals(form.holidays().strip()));
    differs.put(Field.SHIFT, now.shift() != form.shift());
    differs.put(Field.SPRINT_WEEKS, now.sprintWeeks() != form.sprintWeeks());
    differs.put(Field.SPRINT_DAY, !Objects.equals(now.sprintDay(), form.sprintDay()));
    differs.put(Field.RHYTHMS, !now.rhythms().equals(form.rhythms()));
    var fields = EnumSet.noneOf(Field.class);
    differs.forEach((field, different) -> addIf(different, field, fields));
    return Collections.unmodifiableSet(fields);
  }

  private static void addIf(boolean different, Field field, Set<Field> fields) {
    if (different) {
      fields.add(field);
    }
  }
}
