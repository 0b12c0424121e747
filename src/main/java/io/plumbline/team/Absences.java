package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;

/** Who of a workspace is not there. */
public interface Absences {
  /** The absence of this person that lasts on the day; empty where they are there. */
  Optional<Absence> of(WorkspaceId workspace, MemberId member, LocalDate day);

  /** The person is absent from now on; an earlier absence of theirs is forgotten. */
  void set(WorkspaceId workspace, Absence absence);

  /** The person is there; false where they were. */
  boolean end(WorkspaceId workspace, MemberId member);
}
