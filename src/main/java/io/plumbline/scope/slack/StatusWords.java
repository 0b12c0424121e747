package io.plumbline.scope.slack;

import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.Absence;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a request stands, for whoever looks at its card. */
final class StatusWords {
  private StatusWords() {}

  static String of(Shown shown) {
    return switch (shown.request().state()) {
      case OPEN -> open(shown);
      case CONDITIONAL ->
          "%s with the condition: %s\nWaiting for %s to accept it."
              .formatted(
                  approved(shown), condition(shown), Mrkdwn.member(shown.request().requester()));
      case ACCEPTED ->
          "%s with the condition: %s\nAccepted by %s."
              .formatted(approved(shown), condition(shown), byAt(shown, Kind.ACCEPTED));
      case APPROVED -> approved(shown) + ".";
      case REJECTED ->
          "Rejected by %s: _%s_"
              .formatted(byAt(shown, Kind.REJECTED), reason(shown, Kind.REJECTED));
      case WITHDRAWN -> "Withdrawn by %s.".formatted(byAt(shown, Kind.WITHDRAWN));
      case EXPIRED ->
          "Expired: nobody decided before Sprint %d ended. Nothing was agreed to."
              .formatted(shown.plan().sprint().number());
      case SUPERSEDED ->
          "%s A later request took its place, %s."
              .formatted(before(shown), at(shown, Kind.SUPERSEDED));
      case PLANNED ->
          "Planning: the scope of Sprint %d was not locked, so this was applied without a gate."
              .formatted(shown.plan().sprint().number());
    };
  }

  private static String open(Shown shown) {
    var begun =
        shown
            .request()
            .ground()
            .map(
                ground ->
                    "It began at once (%s) and asks for agreement afterwards. "
                        .formatted(ScopeWords.ground(ground)))
            .orElse("");
    var agreed = shown.yes().stream().flatMap(said -> said.by().stream()).toList();
    var so = agreed.isEmpty() ? "" : " %s agreed.".formatted(haveHas(agreed));
    return begun + waiting(shown) + so;
  }

  private static String haveHas(List<MemberId> members) {
    return Phrases.allOf(members) + (members.size() == 1 ? " has" : " have");
  }

  private static String waiting(Shown shown) {
    var undecided = shown.undecided();
    if (!undecided.isEmpty()) {
      boolean all = shown.request().agreement() == Agreement.ALL_LEADS;
      return "Waiting for %s.".formatted(all ? Phrases.allOf(undecided) : Phrases.oneOf(undecided));
    }
    var away = shown.deciders().away().stream().map(Absence::member).toList();
    return "Nobody can decide this now%s. %s can add a lead: `/plumbline team`."
        .formatted(away(shown), Phrases.planners(shown.team(), away));
  }

  private static String away(Shown shown) {
    var away =
        shown.deciders().away().stream().map(StatusWords::away).collect(Collectors.joining(", "));
    return away.isEmpty() ? "" : ": " + away;
  }

  private static String away(Absence absence) {
    return absence
        .until()
        .map(
            day ->
                "%s is away until %s".formatted(Mrkdwn.member(absence.member()), Phrases.day(day)))
        .orElseGet(() -> Mrkdwn.member(absence.member()) + " has left");
  }

  private static String approved(Shown shown) {
    var yes = shown.yes().stream().filter(said -> said.by().isPresent()).toList();
    var who = yes.stream().map(said -> by(said).orElse("")).collect(Collectors.joining(" and "));
    var at = yes.isEmpty() ? "" : ", " + at(yes.get(yes.size() - 1), shown.team());
    return "Approved by " + who + at;
  }

  private static String condition(Shown shown) {
    return shown
        .last(Kind.CONDITION)
        .map(said -> "_" + ScopeWords.quote(said.words()) + "_")
        .orElse("");
  }

  private static String before(Shown shown) {
    return shown.last(Kind.REJECTED).isPresent()
        ? "Rejected by %s.".formatted(byAt(shown, Kind.REJECTED))
        : approved(shown) + ".";
  }

  private static String reason(Shown shown, Kind kind) {
    return shown.last(kind).map(said -> ScopeWords.quote(said.words())).orElse("");
  }

  private static String byAt(Shown shown, Kind kind) {
    return shown
        .last(kind)
        .map(said -> by(said).map(who -> who + ", ").orElse("") + at(said, shown.team()))
        .orElse("");
  }

  private static String at(Shown shown, Kind kind) {
    return shown.last(kind).map(said -> at(said, shown.team())).orElse("");
  }

  private static Optional<String> by(Said said) {
    var stand = said.forLead().map(lead -> " for " + Mrkdwn.member(lead)).orElse("");
    return said.by().map(by -> Mrkdwn.member(by) + stand);
  }

  private static String at(Said said, Team team) {
    return Phrases.moment(said.at(), team);
  }
}
