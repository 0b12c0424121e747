package io.plumbline.action;

import io.plumbline.action.ActionChange.Kind;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.TypedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What somebody wants to do with an open action, with a word of why. */
public sealed interface Deed {
  int MAX_WHY = 300;

  Kind kind();

  String why();

  /** What the person typed: their words are not lost where it is not done. */
  default String typed() {
    return why();
  }

  /** What keeps it from being done to this action; empty where nothing does. */
  Set<Flaw> flaws(Action action, Team team, LocalDate today);

  /** The action afterwards. */
  Action applied(Action to, MemberId by, Instant at);

  /** Whether it makes no sense any more once the action has moved on from what the person saw. */
  default boolean mindsChanges() {
    return true;
  }

  /** It is done; why is a word on what came of it, and may be empty. */
  record Done(String why) implements Deed {
    public Done {
      why = TypedText.clean(why);
    }

    @Override
    public Kind kind() {
      return Kind.DONE;
    }

    @Override
    public Set<Flaw> flaws(Action action, Team team, LocalDate today) {
      return tooLong(why);
    }

    @Override
    public Action applied(Action to, MemberId by, Instant at) {
      return to.closed(Action.State.DONE, new Action.Closing(by, at, why));
    }

    @Override
    public boolean mindsChanges() {
      return false;
    }
  }

  /** It will not be done. */
  record Drop(String why) implements Deed {
    public Drop {
      why = TypedText.clean(why);
    }

    @Override
    public Kind kind() {
      return Kind.DROPPED;
    }

    @Override
    public Set<Flaw> flaws(Action action, Team team, LocalDate today) {
      return missingOrTooLong(why);
    }

    @Override
    public Action applied(Action to, MemberId by, Instant at) {
      return to.closed(Action.State.DROPPED, new Action.Closing(by, at, why));
    }
  }

  /** It is due on another day. */
  record Move(LocalDate due, String why) implements Deed {
    public Move {
      why = TypedText.clean(why);
    }

    @Override
    public Kind kind() {
      return Kind.MOVED;
    }

    @Override
    public Set<Flaw> flaws(Action action, Team team, LocalDate today) {
      var flaws = missingOrTooLong(why);
      if (due.isBefore(today)) {
        flaws.add(Flaw.DUE_PAST);
      } else if (due.isAfter(today.plusYears(ActionDraft.MAX_YEARS))) {
        flaws.add(Flaw.DUE_TOO_FAR);
      } else if (due.equals(action.due())) {
        flaws.add(Flaw.DUE_AS_BEFORE);
      }
      return flaws;
    }

    @Override
    public Action applied(Action to, MemberId by, Instant at) {
      return to.on(new Terms(to.what(), to.owner(), due));
    }
  }

  /** Somebody else does it; why may be empty. */
  record HandOver(MemberId owner, String why) implements Deed {
    public HandOver {
      why = TypedText.clean(why);
    }

    @Override
    public Kind kind() {
      return Kind.HANDED_OVER;
    }

    @Override
    public Set<Flaw> flaws(Action action, Team team, LocalDate today) {
      var flaws = tooLong(why);
      if (action.origin().isConfidential()) {
        flaws.add(Flaw.BETWEEN_TWO);
      } else if (owner.equals(action.owner())) {
        flaws.add(Flaw.OWNER_AS_BEFORE);
      } else if (!team.roster().includes(owner)) {
        flaws.add(Flaw.OWNER_NOT_IN_TEAM);
      }
      return flaws;
    }

    @Override
    public Action applied(Action to, MemberId by, Instant at) {
      return to.on(new Terms(to.what(), owner, to.due()));
    }
  }

  /** It is said in other words; what it asks for, of whom and by when, stays. */
  record Reword(String what) implements Deed {
    public Reword {
      what = TypedText.clean(what);
    }

    @Override
    public Kind kind() {
      return Kind.REWORDED;
    }

    @Override
    public String why() {
      return "";
    }

    @Override
    public String typed() {
      return what;
    }

    @Override
    public Set<Flaw> flaws(Action action, Team team, LocalDate today) {
      if (what.equals(action.what())) {
        return EnumSet.of(Flaw.WHAT_AS_BEFORE);
      }
      return ActionDraft.flaw(what)
          .map(
              flaw ->
                  flaw == ActionDraft.Flaw.WHAT_MISSING ? Flaw.WHAT_MISSING : Flaw.WHAT_TOO_LONG)
          .map(EnumSet::of)
          .orElseGet(() -> EnumSet.noneOf(Flaw.class));
    }

    @Override
    public Action applied(Action to, MemberId by, Instant at) {
      return to.on(new Terms(what, to.owner(), to.due()));
    }
  }

  /** What can be wrong with it. */
  enum Flaw {
    WHY_MISSING,
    WHY_TOO_LONG,
    WHAT_MISSING,
    WHAT_TOO_LONG,
    WHAT_AS_BEFORE,
    DUE_PAST,
    DUE_TOO_FAR,
    DUE_AS_BEFORE,
    OWNER_NOT_IN_TEAM,
    OWNER_AS_BEFORE,
    /** It was agreed on in confidence: nobody else is to read it. */
    BETWEEN_TWO
  }

  private static Set<Flaw> tooLong(String why) {
    return TypedText.length(why) > MAX_WHY
        ? EnumSet.of(Flaw.WHY_TOO_LONG)
        : EnumSet.noneOf(Flaw.class);
  }

  private static Set<Flaw> missingOrTooLong(String why) {
    return TypedText.saysNothing(why) ? EnumSet.of(Flaw.WHY_MISSING) : tooLong(why);
  }
}
