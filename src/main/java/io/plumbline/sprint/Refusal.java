package io.plumbline.sprint;

import io.plumbline.team.Team;
import java.util.Set;
import java.util.function.Function;

/** Why an act on a sprint's plan was refused; nothing has changed then. */
public sealed interface Refusal {
  <R> R fold(Cases<R> cases);

  /** Who asks is not in the team. */
  record NotInTeam(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notInTeam().apply(this);
    }
  }

  /** Only product managers and leads edit and lock a plan, and change its rules. */
  record NotPlanner(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notPlanner().apply(this);
    }
  }

  /** Only a product manager answers for a why. */
  record NotProductManager(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notProductManager().apply(this);
    }
  }

  /** The scope is locked: a change is asked for. */
  record Locked(Team team, SprintPlan plan, SprintPlan.Lock lock) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.locked().apply(this);
    }
  }

  /** The sprint has not begun, or has no day on which the team works. */
  record NotRunning(Team team, SprintPlan plan) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notRunning().apply(this);
    }
  }

  /** Somebody answered first. */
  record Answered(Question question, Question.Answer answer) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.answered().apply(this);
    }
  }

  /** The plan is full. */
  record Full(Team team, int most) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.full().apply(this);
    }
  }

  /** A form was filled in wrong. */
  record Flawed(Set<GoalDraft.Flaw> flaws) implements Refusal {
    public Flawed {
      flaws = Set.copyOf(flaws);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.flawed().apply(this);
    }
  }

  /** This very request was done before. */
  record Repeated() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.repeated().apply(this);
    }
  }

  /** What it was about is gone. */
  record Gone() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gone().apply(this);
    }
  }

  /** One answer for each case. */
  record Cases<R>(
      Function<NotInTeam, R> notInTeam,
      Function<NotPlanner, R> notPlanner,
      Function<NotProductManager, R> notProductManager,
      Function<Locked, R> locked,
      Function<NotRunning, R> notRunning,
      Function<Answered, R> answered,
      Function<Full, R> full,
      Function<Flawed, R> flawed,
      Function<Repeated, R> repeated,
      Function<Gone, R> gone) {}
}
