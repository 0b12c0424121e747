package io.plumbline.scope;

import io.plumbline.team.Absence;
import io.plumbline.team.Absences;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who can decide about a request: the team's leads but for its requester. For a lead who is away
 * their deputy can, if the deputy is of engineering, is there, and did not ask for it.
 *
 * @param all who can, in the order of the leads
 * @param away the leads who are not there
 * @param required the leads who all have to agree where a team wants that: those who are away too,
 *     but none whose account is deactivated
 */
public record Deciders(List<Decider> all, List<Absence> away, List<MemberId> required) {
  public Deciders {
    all = List.copyOf(all);
    away = List.copyOf(away);
    required = List.copyOf(required);
  }

  /**
   * Somebody who can decide.
   *
   * @param lead for whom they stand in; themselves where they are a lead who is there
   */
  public record Decider(MemberId member, MemberId lead) {
    public boolean standsIn() {
      return !member.equals(lead);
    }

    /** For the ledger: null where they speak for themselves. */
    @Nullable MemberId absentLead() {
      return standsIn() ? lead : null;
    }
  }

  public static Deciders of(Team team, MemberId requester, Absences absences, LocalDate today) {
    var all = new ArrayList<Decider>();
    var away = new ArrayList<Absence>();
    var required = new ArrayList<MemberId>();
    for (var lead : team.roster().leads()) {
      var absence = absences.of(team.id().workspace(), lead, today);
      absence.ifPresent(away::add);
      if (!lead.equals(requester) && absence.filter(Absence::hasLeft).isEmpty()) {
        required.add(lead);
      }
      if (absence.isEmpty() && !lead.equals(requester)) {
        all.add(new Decider(lead, lead));
      }
      absence
          .flatMap(Absence::deputy)
          .filter(deputy -> mayStandIn(deputy, lead, team, requester))
          .filter(deputy -> absences.of(team.id().workspace(), deputy, today).isEmpty())
          .ifPresent(deputy -> all.add(new Decider(deputy, lead)));
    }
    return new Deciders(all, away, required);
  }

  /**
   * A requester's own deputy would be the requester deciding, and product cannot be engineering.
   */
  private static boolean mayStandIn(MemberId deputy, MemberId lead, Team team, MemberId requester) {
    return team.roster().canStandInForLead(deputy)
        && !deputy.equals(requester)
        && !lead.equals(requester);
  }

  /** As whom the person can decide; a lead who is there speaks for themselves. */
  public Optional<Decider> as(MemberId member) {
    return all.stream()
        .filter(decider -> decider.member().equals(member))
        .min((one, other) -> Boolean.compare(one.standsIn(), other.standsIn()));
  }

  /** The people, each once. */
  public List<MemberId> members() {
    return all.stream().map(Decider::member).distinct().toList();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether every lead who has to has agreed, by these words of leads and deputies. */
  boolean haveAgreed(List<LedgerLine> yes) {
    return !required.isEmpty() && missing(yes).isEmpty();
  }

  /** The leads whose agreement, or that of their deputy, is missing. */
  List<MemberId> missing(List<LedgerLine> yes) {
    return required.stream()
        .filter(lead -> yes.stream().noneMatch(line -> speaksFor(line.said(), lead)))
        .toList();
  }

  /** A lead who also stands in for another speaks for both. */
  private boolean speaksFor(LedgerLine.Said said, MemberId lead) {
    var by = said.by();
    return said.forLead().or(said::by).filter(lead::equals).isPresent()
        || by.flatMap(
                member ->
                    all.stream()
                        .filter(each -> each.member().equals(member) && each.lead().equals(lead))
                        .findFirst())
            .isPresent();
  }
}
