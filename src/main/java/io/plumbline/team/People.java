package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks people up. */
public interface People {
  /** The person, or empty where the workspace has no such account. May be some minutes old. */
  Optional<Person> find(WorkspaceId workspace, MemberId member);

  /**
   * Whether the account is active, for what must be sure. Who remembers answers asks anew here
   * rather than telling what is remembered.
   */
  default Standing standing(WorkspaceId workspace, MemberId member) {
    return Standing.of(find(workspace, member));
  }

  /** What is known of an account at this moment. */
  enum Standing {
    ACTIVE,
    /** Deactivated, or not of this workspace. */
    GONE,
    /** It cannot be asked now. */
    UNKNOWN;

    /** That of a person who was just asked for. */
    public static Standing of(Optional<Person> person) {
      return person.filter(Person::active).isPresent() ? ACTIVE : GONE;
    }
  }

  /** Those of the members whom the workspace has; asked in few calls where they are many. */
  default Map<MemberId, Person> all(WorkspaceId workspace, Collection<MemberId> members) {
    var found = new LinkedHashMap<MemberId, Person>();
    members.forEach(
        member -> find(workspace, member).ifPresent(person -> found.put(member, person)));
    return found;
  }
}
