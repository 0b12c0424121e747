package io.plumbline.team;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.store.Transactions;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that somebody is away for some days, or back; what waits for them goes to their deputy. */
public final class GoAway implements AccountNews {
  private static final int MOST_YEARS = 1;

  private final Transactions transactions;
  private final Teams teams;
  private final Absences absences;
  private final Journal journal;
  private final PresenceChanged news;
  private final InstantSource clock;

  public GoAway(
      Transactions transactions,
      Teams teams,
      Absences absences,
      Journal journal,
      PresenceChanged news,
      InstantSource clock) {
    this.transactions = transactions;
    this.teams = teams;
    this.absences = absences;
    this.journal = journal;
    this.news = news;
    this.clock = clock;
  }

  /** What keeps somebody from going away so. */
  public enum Flaw {
    NOT_AHEAD,
    TOO_FAR,
    DEPUTY_IS_SELF,
    DEPUTY_NOT_IN_TEAM,
    /** A lead's deputy decides for engineering. */
    DEPUTY_NOT_OF_ENGINEERING
  }

  /**
   * @param backOn the first day on which they are back
   * @param deputy of one of their teams; null for nobody
   * @param today where they are
   * @return what is wrong; empty where it was done
   */
  public Optional<Flaw> away(
      WorkspaceId workspace,
      MemberId member,
      LocalDate backOn,
      @Nullable MemberId deputy,
      LocalDate today) {
    var flaw = flaw(workspace, member, backOn, deputy, today);
    if (flaw.isEmpty()) {
      transactions.run(
          () -> {
            absences.set(workspace, new Absence(member, backOn, deputy));
            record(workspace, member, "team.away");
            news.changed(workspace, member);
          });
    }
    return flaw;
  }

  /** Says that they are back; false where they were not away. */
  public boolean back(WorkspaceId workspace, MemberId member) {
    return transactions.inTransaction(
        () -> {
          boolean wasAway = absences.end(workspace, member);
          if (wasAway) {
            record(workspace, member, "team.back");
            news.changed(workspace, member);
          }
          return wasAway;
        });
  }

  /** Nobody waits for them any more. */
  @Override
  public void deactivated(WorkspaceId workspace, MemberId member) {
    transactions.run(
        () -> {
          absences.set(workspace, Absence.left(member));
          news.changed(workspace, member);
        });
  }

  /** Somebody who had left Slack is back; who is away by their own word stays away. */
  @Override
  public void active(WorkspaceId workspace, MemberId member) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (absences.of(workspace, member, today).filter(Absence::hasLeft).isPresent()) {
      transactions.run(
          () -> {
            absences.end(workspace, member);
            news.changed(workspace, member);
          });
    }
  }

  private Optional<Flaw> flaw(
      WorkspaceId workspace,
      MemberId member,
      LocalDate backOn,
      @Nullable MemberId deputy,
      LocalDate today) {
    if (!backOn.isAfter(today)) {
      return Optional.of(Flaw.NOT_AHEAD);
    }
    if (backOn.isAfter(today.plusYears(MOST_YEARS))) {
      return Optional.of(Flaw.TOO_FAR);
    }
    if (deputy == null) {
      return Optional.empty();
    }
    if (deputy.equals(member)) {
      return Optional.of(Flaw.DEPUTY_IS_SELF);
    }
    if (teams.of(workspace, member).stream().noneMatch(t -> t.roster().includes(deputy))) {
      return Optional.of(Flaw.DEPUTY_NOT_IN_TEAM);
    }
    var led = ledBy(workspace, member);
    return led.isEmpty() || led.stream().anyMatch(t -> t.roster().canStandInForLead(deputy))
        ? Optional.empty()
        : Optional.of(Flaw.DEPUTY_NOT_OF_ENGINEERING);
  }

  /** Whether something waits for their decision that a deputy can take: they are a lead. */
  public boolean decides(WorkspaceId workspace, MemberId member) {
    return !ledBy(workspace, member).isEmpty();
  }

  private List<Team> ledBy(WorkspaceId workspace, MemberId member) {
    return teams.of(workspace, member).stream()
        .filter(team -> team.roster().has(member, Role.LEAD))
        .toList();
  }

  private void record(WorkspaceId workspace, MemberId member, String verb) {
    journal.record(new Entry(workspace, 0, verb, 0, member, clock.instant(), Map.of()));
  }
}
