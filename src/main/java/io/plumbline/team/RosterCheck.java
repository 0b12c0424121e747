package io.plumbline.team;

import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who of a roster cannot be in a team, or not in that role. */
final class RosterCheck {
  private static final int MOST = 100;

  private final People people;

  RosterCheck(People people) {
    this.people = people;
  }

  void check(WorkspaceId workspace, Roster roster, Map<Field, String> wrong) {
    for (Role role : Role.values()) {
      var members = roster.members().getOrDefault(role, List.of());
      problem(workspace, role, members).ifPresent(sentence -> wrong.put(field(role), sentence));
    }
    if (!wrong.containsKey(Field.LEADS)) {
      onlyLead(workspace, roster).ifPresent(sentence -> wrong.put(Field.LEADS, sentence));
    }
  }

  static Field field(Role role) {
    return switch (role) {
      case PRODUCT_MANAGER -> Field.PRODUCT_MANAGERS;
      case LEAD -> Field.LEADS;
      case ENGINEER -> Field.ENGINEERS;
      case OBSERVER -> Field.OBSERVERS;
    };
  }

  private Optional<String> problem(WorkspaceId workspace, Role role, List<MemberId> members) {
    boolean needed = role == Role.PRODUCT_MANAGER || role == Role.LEAD;
    if (needed && members.isEmpty()) {
      return Optional.of("Choose at least one " + role.word() + ".");
    }
    if (members.size() > MOST) {
      return Optional.of(
          "These are %d people. A team has up to %d in a role.".formatted(members.size(), MOST));
    }
    return members.stream()
        .map(member -> problem(workspace, member, needed))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> problem(WorkspaceId workspace, MemberId member, boolean runs) {
    var found = people.find(workspace, member);
    if (found.isEmpty()) {
      return Optional.of("One of these people is not in this workspace. Choose somebody who is.");
    }
    var person = found.get();
    if (person.bot()) {
      return Optional.of(person.name() + " is a bot. Choose people only.");
    }
    if (!person.active()) {
      return Optional.of(person.name() + " has left this workspace. Choose somebody who is here.");
    }
    if (runs && person.guest()) {
      return Optional.of(
          person.name()
              + " is a guest. Guests can be engineers or observers;"
              + " product managers and leads are full members of the workspace.");
    }
    return Optional.empty();
  }

  private Optional<String> onlyLead(WorkspaceId workspace, Roster roster) {
    var leads = roster.leads();
    if (leads.size() != 1 || !roster.has(leads.get(0), Role.PRODUCT_MANAGER)) {
      return Optional.empty();
    }
    var name = people.find(workspace, leads.get(0)).map(Person::name).orElse("This person");
    return Optional.of(
        name
            + " is a product manager and the only lead, so nobody could decide what "
            + name
            + " asks for. Add a second lead, or choose another one.");
  }
}
