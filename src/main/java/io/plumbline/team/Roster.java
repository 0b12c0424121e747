package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of a team with their roles, in the order in which they were named. */
public record Roster(Map<Role, List<MemberId>> members) {
  public Roster {
    var copy = new LinkedHashMap<Role, List<MemberId>>();
    for (Role role : Role.values()) {
      copy.put(role, List.copyOf(new LinkedHashSet<>(members.getOrDefault(role, List.of()))));
    }
    members = Collections.unmodifiableMap(copy);
  }

  public List<MemberId> productManagers() {
    return in(Role.PRODUCT_MANAGER);
  }

  public List<MemberId> leads() {
    return in(Role.LEAD);
  }

  public List<MemberId> engineers() {
    return in(Role.ENGINEER);
  }

  public List<MemberId> observers() {
    return in(Role.OBSERVER);
  }

  /** Everybody in the team once, product managers first. */
  public Set<MemberId> everyone() {
    var all = new LinkedHashSet<MemberId>();
    members.values().forEach(all::addAll);
    return Collections.unmodifiableSet(all);
  }

  public boolean has(MemberId member, Role role) {
    return in(role).contains(member);
  }

  public boolean includes(MemberId member) {
    return everyone().contains(member);
  }

  /** Product managers and leads: who runs rituals and changes settings (product.md section 2). */
  public boolean runsRituals(MemberId member) {
    return has(member, Role.PRODUCT_MANAGER) || has(member, Role.LEAD);
  }

  /** Whether they can decide for a lead who is away: of engineering, and not of product as well. */
  public boolean canStandInForLead(MemberId member) {
    return has(member, Role.LEAD)
        || (has(member, Role.ENGINEER) && !has(member, Role.PRODUCT_MANAGER));
  }

  /** Each product manager and lead once, product managers first. */
  public Set<MemberId> whoRunsRituals() {
    var all = new LinkedHashSet<>(productManagers());
    all.addAll(leads());
    return Collections.unmodifiableSet(all);
  }

  private List<MemberId> in(Role role) {
    return members.getOrDefault(role, List.of());
  }
}
