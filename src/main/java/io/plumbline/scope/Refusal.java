package io.plumbline.scope;

import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why an act on a scope request was refused; nothing has changed then. */
public sealed interface Refusal {
  <R> R fold(Cases<R> cases);

  /** Who asks is not in the team. */
  record NotInTeam(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notInTeam().apply(this);
    }
  }

  /**
   * Only a lead who did not ask for it decides.
   *
   * @param who can; empty where nobody can now
   */
  record NotDecider(Team team, List<MemberId> who) implements Refusal {
    public NotDecider {
      who = List.copyOf(who);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notDecider().apply(this);
    }
  }

  /** Whether the person's account is still active cannot be learnt now. */
  record StandingUnknown() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.standingUnknown().apply(this);
    }
  }

  /** Only its requester changes, withdraws, or accepts a condition of it. */
  record NotRequester(ScopeRequest request) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notRequester().apply(this);
    }
  }

  /**
   * It has moved on before.
   *
   * @param last what was said last; null where nothing is known of it
   */
  record MovedOn(ScopeRequest now, @Nullable LedgerLine last) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.movedOn().apply(this);
    }
  }

  /** Its sprint has ended, so that it expires, which may be a moment away. */
  record SprintOver(ScopeRequest request) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sprintOver().apply(this);
    }
  }

  /** It says something else than what the person saw. */
  record Rewritten(ScopeRequest now) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.rewritten().apply(this);
    }
  }

  /** This person has agreed to this version before; others have to as well. */
  record AgreedBefore(ScopeRequest now, List<MemberId> missing) implements Refusal {
    public AgreedBefore {
      missing = List.copyOf(missing);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.agreedBefore().apply(this);
    }
  }

  /** Only what was decided can be superseded. */
  record NotDecided(ScopeRequest earlier) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notDecided().apply(this);
    }
  }

  /** A form was filled in wrong. */
  record Flawed(Set<Ask.Flaw> flaws) implements Refusal {
    public Flawed {
      flaws = Set.copyOf(flaws);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.flawed().apply(this);
    }
  }

  /** The words that have to be said are missing or too long. */
  record WordsFlawed(boolean missing) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.wordsFlawed().apply(this);
    }
  }

  /** This very request was done before. */
  record Repeated() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.repeated().apply(this);
    }
  }

  /** There is no such thing. */
  record Gone() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gone().apply(this);
    }
  }

  /** One answer for each case. */
  record Cases<R>(
      Function<NotInTeam, R> notInTeam,
      Function<NotDecider, R> notDecider,
      Function<StandingUnknown, R> standingUnknown,
      Function<NotRequester, R> notRequester,
      Function<MovedOn, R> movedOn,
      Function<SprintOver, R> sprintOver,
      Function<Rewritten, R> rewritten,
      Function<AgreedBefore, R> agreedBefore,
      Function<NotDecided, R> notDecided,
      Function<Flawed, R> flawed,
      Function<WordsFlawed, R> wordsFlawed,
      Function<Repeated, R> repeated,
      Function<Gone, R> gone) {}
}
