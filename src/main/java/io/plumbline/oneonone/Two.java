package io.plumbline.oneonone;

import io.plumbline.team.Roster;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which product manager and which lead of a team hold its 1:1: the two who were chosen while both
 * have their roles, else the first of each who are not one person.
 */
public record Two(MemberId manager, MemberId lead) {
  /** Empty where a single person is all of both. */
  public static Optional<Two> of(Roster roster, Optional<Two> chosen) {
    var managers = first(roster.productManagers(), chosen.map(Two::manager));
    var leads = first(roster.leads(), chosen.map(Two::lead));
    return managers.stream()
        .flatMap(manager -> leads.stream().map(lead -> new Two(manager, lead)))
        .filter(Two::isOfTwo)
        .findFirst();
  }

  /** Whether these can hold the 1:1 of this team. */
  public boolean canMeet(Roster roster) {
    return isOfTwo() && roster.productManagers().contains(manager) && roster.leads().contains(lead);
  }

  private boolean isOfTwo() {
    return !manager.equals(lead);
  }

  private static List<MemberId> first(List<MemberId> all, Optional<MemberId> chosen) {
    var ordered = new ArrayList<>(all);
    chosen
        .filter(all::contains)
        .ifPresent(
            one -> {
              ordered.remove(one);
              ordered.add(0, one);
            });
    return List.copyOf(ordered);
  }
}
