package io.plumbline.retro.worth;

import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroId;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes one answer of each person. It leaves no journal line, claims no request and marks no
 * surface stale: each of them keeps a time, and two of them would keep what was pressed. That the
 * person has answered is what makes a second press harmless.
 */
public final class AnswerWorth {
  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param until when the figure is shown
     */
    record Counted(Instant until) implements Outcome {}

    /** It was counted before, whatever was pressed now. */
    record AlreadyCounted() implements Outcome {}

    /** The question is closed. */
    record Over() implements Outcome {}

    record NotInTeam(Team team) implements Outcome {}

    /** There is no such question. */
    record Gone() implements Outcome {}
  }

  private final Transactions transactions;
  private final WorthAnswers answers;
  private final Boards boards;
  private final Teams teams;
  private final InstantSource clock;

  public AnswerWorth(
      Transactions transactions,
      WorthAnswers answers,
      Boards boards,
      Teams teams,
      InstantSource clock) {
    this.transactions = transactions;
    this.answers = answers;
    this.boards = boards;
    this.teams = teams;
    this.clock = clock;
  }

  public Outcome answer(RetroId id, MemberId by, Score score) {
    var team = boards.find(id).flatMap(retro -> teams.find(retro.team())).orElse(null);
    if (team == null) {
      return new Outcome.Gone();
    }
    if (!team.roster().includes(by)) {
      return new Outcome.NotInTeam(team);
    }
    return transactions.inTransaction(
        () ->
            answers
                .hold(id)
                .map(question -> answer(question, by, score))
                .orElseGet(Outcome.Gone::new));
  }

  private Outcome answer(WorthQuestion question, MemberId by, Score score) {
    if (!question.takes(clock.instant())) {
      return new Outcome.Over();
    }
    return answers.count(question.retro(), by, score)
        ? new Outcome.Counted(question.until())
        : new Outcome.AlreadyCounted();
  }
}
