package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not there.
 *
 * @param backOn the first day on which they are there again; null for a deactivated account
 * @param standsIn who decides for them meanwhile; null for nobody
 */
public record Absence(MemberId member, @Nullable LocalDate backOn, @Nullable MemberId standsIn) {
  /** Of somebody whose account is deactivated. */
  public static Absence left(MemberId member) {
    return new Absence(member, null, null);
  }

  /** Empty where they have left Slack. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(backOn);
  }

  public Optional<MemberId> deputy() {
    return Optional.ofNullable(standsIn);
  }

  public boolean hasLeft() {
    return backOn == null;
  }
}
