package io.plumbline.scope;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.Deciders.Decider;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.People;
import io.plumbline.team.People.Standing;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;
import java.util.ArrayList;
import java.util.List;

/**
 * What engineering says to a request: yes, yes with a condition, no with a reason, or a question. A
 * lead can who did not ask for it, or the deputy of one who is away; asked at the moment of the
 * act.
 */
public final class Decide {
  private final ScopeRoom room;
  private final People people;
  private final Settle settle;
  private final Effects effects;

  Decide(ScopeRoom room, People people) {
    this.room = room;
    this.people = people;
    this.settle = new Settle(room);
    this.effects = new Effects(room.shelves());
  }

  /**
   * Says yes.
   *
   * @param version the version that the person saw
   * @param condition what has to be so, in words; empty for none
   */
  public Outcome<ScopeRequest, Refusal> approve(
      ScopeId id, int version, String condition, MemberId by, RequestKey key) {
    var words = TypedText.clean(condition);
    return decide(
        new Voice(id, version, words, false),
        by,
        key,
        (request, team, decider) -> {
          var yes = room.yes(request);
          if (hasSpoken(yes, by)) {
            var missing = deciders(team, request).missing(yes);
            return Outcome.refused(new Refusal.AgreedBefore(request, missing));
          }
          return Outcome.done(approved(team, request, decider, words, yes));
        });
  }

  private ScopeRequest approved(
      Team team, ScopeRequest request, Decider decider, String words, List<LedgerLine> before) {
    var kind = words.isEmpty() ? Kind.APPROVED : Kind.CONDITION;
    if (request.agreement() == Agreement.ONE_LEAD) {
      var line = say(team, request, kind, decider, words);
      return settle.agreed(team, request, List.of(line));
    }
    var yes = new ArrayList<>(before);
    yes.add(say(team, request, Kind.AGREED, decider, words));
    if (deciders(team, request).haveAgreed(yes)) {
      return settle.allAgreed(team, request, yes);
    }
    room.trail().stale(team, request);
    return request;
  }

  /** Says no; the reason is shown. What had begun at once is taken back. */
  public Outcome<ScopeRequest, Refusal> reject(
      ScopeId id, int version, String reason, MemberId by, RequestKey key) {
    var words = TypedText.clean(reason);
    return decide(
        new Voice(id, version, words, true),
        by,
        key,
        (request, team, decider) -> {
          say(team, request, Kind.REJECTED, decider, words);
          effects.undo(request);
          var now = room.move(team, request, request.moved(State.REJECTED, room.now()));
          room.trail().showToRequester(now);
          return Outcome.done(now);
        });
  }

  /** Asks the requester something, in the thread below the request. */
  public Outcome<ScopeRequest, Refusal> ask(
      ScopeId id, int version, String question, MemberId by, RequestKey key) {
    var words = TypedText.clean(question);
    return decide(
        new Voice(id, version, words, true),
        by,
        key,
        (request, team, decider) -> {
          var line = say(team, request, Kind.ASKED, decider, words);
          room.trail().showQuestion(team, request, line);
          room.trail().stale(team, request);
          return Outcome.done(request);
        });
  }

  /**
   * What somebody says.
   *
   * @param needsWords whether it is nothing without them
   */
  private record Voice(ScopeId id, int version, String words, boolean needsWords) {
    boolean isFlawed() {
      return Words.areTooLong(words) || (needsWords && Words.areMissing(words));
    }
  }

  /** What is done once it is sure that the person can decide about what they saw. */
  private interface Verdict {
    Outcome<ScopeRequest, Refusal> apply(ScopeRequest request, Team team, Decider decider);
  }

  private Outcome<ScopeRequest, Refusal> decide(
      Voice voice, MemberId by, RequestKey key, Verdict verdict) {
    // asks Slack, so it happens before the transaction
    var standing = people.standing(voice.id().workspace(), by);
    if (standing == Standing.UNKNOWN) {
      return Outcome.refused(new Refusal.StandingUnknown());
    }
    return room.on(
        voice.id(),
        key,
        (request, team) -> {
          var decider = deciders(team, request).as(by).filter(as -> standing == Standing.ACTIVE);
          if (decider.isEmpty()) {
            return Outcome.refused(new Refusal.NotDecider(team, deciders(team, request).members()));
          }
          if (!request.isOpen()) {
            return Outcome.refused(room.movedOn(request));
          }
          if (request.version() != voice.version()) {
            return Outcome.refused(new Refusal.Rewritten(request));
          }
          return voice.isFlawed()
              ? Outcome.refused(new Refusal.WordsFlawed(Words.areMissing(voice.words())))
              : verdict.apply(request, team, decider.get());
        });
  }

  private Deciders deciders(Team team, ScopeRequest request) {
    return room.deciders(team, request.requester());
  }

  private LedgerLine say(
      Team team, ScopeRequest request, Kind kind, Decider decider, String words) {
    return room.say(team, request, kind, decider.member(), decider.absentLead(), words);
  }

  private static boolean hasSpoken(List<LedgerLine> yes, MemberId by) {
    return yes.stream().anyMatch(line -> line.said().by().filter(by::equals).isPresent());
  }
}
