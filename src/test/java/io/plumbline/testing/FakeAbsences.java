package io.plumbline.testing;

import io.plumbline.team.Absence;
import io.plumbline.team.Absences;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Absences in memory, the same in every workspace. */
public final class FakeAbsences implements Absences {
  private final Map<MemberId, Absence> absent = new HashMap<>();

  @Override
  public Optional<Absence> of(WorkspaceId workspace, MemberId member, LocalDate day) {
    return Optional.ofNullable(absent.get(member))
        .filter(each -> each.until().filter(until -> !until.isAfter(day)).isEmpty());
  }

  @Override
  public void set(WorkspaceId workspace, Absence absence) {
    absent.put(absence.member(), absence);
  }

  @Override
  public boolean end(WorkspaceId workspace, MemberId member) {
    return absent.remove(member) != null;
  }
}
