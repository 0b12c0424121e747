package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** Looks people up. Answers may be some minutes old. */
public interface People {
  /** The person, or empty where the workspace has no such account. */
  Optional<Person> find(WorkspaceId workspace, MemberId member);
}
