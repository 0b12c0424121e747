package io.plumbline.action;

import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.TypedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An action as somebody wrote it down, not yet kept. */
public record ActionDraft(String what, MemberId owner, LocalDate due) {
  public static final int MAX_LENGTH = 300;
  static final int MAX_YEARS = 2;

  public ActionDraft {
    what = TypedText.clean(what);
  }

  /** What keeps it from being an action of this team; empty where nothing does. */
  public Set<Flaw> flaws(Team team, LocalDate today) {
    var flaws = EnumSet.noneOf(Flaw.class);
    flaw(what).ifPresent(flaws::add);
    if (!team.roster().includes(owner)) {
      flaws.add(Flaw.OWNER_NOT_IN_TEAM);
    }
    if (due.isBefore(today)) {
      flaws.add(Flaw.DUE_PAST);
    } else if (due.isAfter(today.plusYears(MAX_YEARS))) {
      flaws.add(Flaw.DUE_TOO_FAR);
    }
    return flaws;
  }

  /** What keeps the words from being those of an action; empty where nothing does. */
  static Optional<Flaw> flaw(String what) {
    if (TypedText.saysNothing(what)) {
      return Optional.of(Flaw.WHAT_MISSING);
    }
    return TypedText.length(what) > MAX_LENGTH ? Optional.of(Flaw.WHAT_TOO_LONG) : Optional.empty();
  }

  /** What can be wrong with a draft. */
  public enum Flaw {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    OWNER_NOT_IN_TEAM,
    DUE_PAST,
    DUE_TOO_FAR
  }
}
