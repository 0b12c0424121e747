package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks people up. Answers may be some minutes old. */
public interface People {
  /** The person, or empty where the workspace has no such account. */
  Optional<Person> find(WorkspaceId workspace, MemberId member);

  /** Those of the members whom the workspace has; asked in few calls where they are many. */
  default Map<MemberId, Person> all(WorkspaceId workspace, Collection<MemberId> members) {
    var found = new LinkedHashMap<MemberId, Person>();
    members.forEach(
        member -> find(workspace, member).ifPresent(person -> found.put(member, person)));
    return found;
  }
}
