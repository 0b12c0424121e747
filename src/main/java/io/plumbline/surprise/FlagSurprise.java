package io.plumbline.surprise;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.surprise.SurpriseDraft.Flaw;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Flags a silent deviation: anybody of the team may, and product managers and leads hear of it. */
public final class FlagSurprise {
  /** The message to each product manager and lead. */
  public static final String CARD_VIEW = "surprise.card";

  static final String KIND = "surprise";

  /** What came of it; nothing was kept but in the first case. */
  public sealed interface Outcome {
    record Flagged(Surprise surprise, Team team) implements Outcome {}

    /** The form was filled in wrong. */
    record Flawed(Set<Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /** The person is not in the team. */
    record NotAllowed(Team team) implements Outcome {}

    /** This very request flagged it before. */
    record Repeated() implements Outcome {}

    /** The answer for the case that it is. */
    default <T> T fold(
        Function<Flagged, T> flagged,
        Function<Flawed, T> flawed,
        Function<NotAllowed, T> notAllowed,
        Supplier<T> repeated) {
      if (this instanceof Flagged done) {
        return flagged.apply(done);
      }
      if (this instanceof Flawed wrong) {
        return flawed.apply(wrong);
      }
      return this instanceof NotAllowed refused ? notAllowed.apply(refused) : repeated.get();
    }
  }

  private final Transactions transactions;
  private final Requests requests;
  private final Surprises surprises;
  private final Teams teams;
  private final Journal journal;
  private final Surfaces surfaces;
  private final InstantSource clock;

  public FlagSurprise(
      Transactions transactions,
      Requests requests,
      Surprises surprises,
      Teams teams,
      Journal journal,
      Surfaces surfaces,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.surprises = surprises;
    this.teams = teams;
    this.journal = journal;
    this.surfaces = surfaces;
    this.clock = clock;
  }

  /**
   * @param seen the team as it was shown; who may is asked of the team as it is now
   */
  public Outcome flag(Team seen, SurpriseDraft draft, MemberId by, RequestKey key) {
    return transactions.inTransaction(
        () -> {
          var team = teams.find(seen.id()).orElse(seen);
          if (!team.roster().includes(by)) {
            return new Outcome.NotAllowed(team);
          }
          var flaws = draft.flaws();
          if (!flaws.isEmpty()) {
            return new Outcome.Flawed(flaws);
          }
          // claimed last: a form that was refused can be sent again
          return requests.claim(team.id().workspace(), key)
              ? new Outcome.Flagged(flagged(team, draft, by), team)
              : new Outcome.Repeated();
        });
  }

  private Surprise flagged(Team team, SurpriseDraft draft, MemberId by) {
    var workspace = team.id().workspace();
    var shown = draft.named() ? by : null;
    var surprise = surprises.add(team.id(), draft, shown, clock.instant());
    long id = surprise.id().value();
    var side = Map.of("side", surprise.side().word());
    journal.record(
        new Entry(
            workspace, team.id().value(), "surprise.flagged", id, shown, surprise.at(), side));
    var subject = new Subject(workspace, KIND, id);
    for (var reader : team.roster().whoRunsRituals()) {
      surfaces.show(new Surface(CARD_VIEW, subject, new Place.ToMember(reader)));
    }
    team.roster().everyone().forEach(member -> surfaces.staleHome(workspace, member));
    return surprise;
  }
}
