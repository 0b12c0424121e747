package io.plumbline.retro;

import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.team.Team;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why an act on a retro was refused. */
public sealed interface Refusal {
  /** The answer for the case that it is. */
  <R> R fold(Cases<R> cases);

  /** This very request was handled before; its effect stands. */
  record Repeated() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.repeated().get();
    }
  }

  /** There is no such retro. */
  record Gone() implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gone().get();
    }
  }

  /** The person is not in the team. */
  record NotInTeam(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notInTeam().apply(team);
    }
  }

  /** Only product managers and leads may do this. */
  record NotFacilitator(Team team) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notFacilitator().apply(team);
    }
  }

  /** The retro is in another phase than the act needs; it carries who brought it there. */
  record OtherPhase(Retro now) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.otherPhase().apply(now);
    }
  }

  /** A rule of the retro stands against it. */
  record Against(Rule rule) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.against().apply(rule);
    }
  }

  /** Somebody has grouped these cards since the person looked. */
  record Regrouped(Turn last) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.regrouped().apply(last);
    }
  }

  /** Something else happened first to the action of an earlier retro. */
  record ActionOvertaken(ActionChange last) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.actionOvertaken().apply(last);
    }
  }

  /** The action that was written down has flaws. */
  record Flawed(Set<ActionDraft.Flaw> flaws) implements Refusal {
    public Flawed {
      flaws = Set.copyOf(flaws);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.flawed().apply(flaws);
    }
  }

  /** These are more votes than a person has. */
  record TooManyVotes(int given, int budget) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.tooManyVotes().apply(this);
    }
  }

  /** The retro has as many actions as is usual; who knows that may go on. */
  record ManyActions(int already) implements Refusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.manyActions().apply(already);
    }
  }

  /** The rules that can stand against an act. */
  enum Rule {
    NO_CARD_TO_REVEAL,
    CARD_NOT_YOURS_OR_REVEALED,
    AUTHORS_CHANGED,
    NOTE_NOT_YOURS,
    TOPIC_HAS_ALL_YOU_MAY_GIVE,
    NO_SUCH_TOPIC,
    TOO_FEW_TO_GROUP,
    GROUPING_CHANGED,
    NOTHING_TO_UNDO,
    TOPIC_MOVED_ON,
    NO_TOPIC_LEFT,
    YOU_FACILITATE_ALREADY,
    TIME_GOES_ON,
    CARDS_ARE_ON,
    NO_SUCH_ACTION,
    NOT_YOUR_ACTION,
    NO_WORD_OF_WHY
  }

  /** One answer for each case. */
  record Cases<R>(
      Supplier<R> repeated,
      Supplier<R> gone,
      Function<Team, R> notInTeam,
      Function<Team, R> notFacilitator,
      Function<Retro, R> otherPhase,
      Function<Rule, R> against,
      Function<Turn, R> regrouped,
      Function<ActionChange, R> actionOvertaken,
      Function<Set<ActionDraft.Flaw>, R> flawed,
      Function<TooManyVotes, R> tooManyVotes,
      Function<Integer, R> manyActions) {}
}
