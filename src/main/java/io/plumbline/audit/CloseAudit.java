package io.plumbline.audit;

import io.plumbline.audit.Audit.Closing;
import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.SealedAnswers.Sealed;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Closes an audit in one transaction: makes of the answers what will be shown, keeps that in random
 * order under random numbers, and forgets the answers, who gave any, and the key.
 */
final class CloseAudit {
  /**
   * Of more people's messages none is redrawn: Slack takes fifty updates a minute in a workspace,
   * and others wait for theirs. A press there is told that the audit is closed.
   */
  private static final int MOST_REDRAWN = 100;

  private final AuditRoom room;
  private final Random random;

  CloseAudit(AuditRoom room, Random random) {
    this.room = room;
    this.random = random;
  }

  /** Of an audit that is held. */
  void close(Audit audit, Team team, Instant now) {
    var shelves = room.shelves();
    var invitations = shelves.invitations().of(audit.id());
    var publication = new Publication(audit, given(audit, invitations));
    var published = publication.publish(random);
    shelves.results().keep(audit.id(), published);
    shelves.sealed().end(audit.id());
    shelves.invitations().over(audit.id());
    var turnout = turnout(audit, invitations, publication.confidentialAnswers());
    shelves.audits().close(audit.id(), new Closing(now, turnout, null));
    room.trail().record(audit, "audit.closed", null, now, Map.of("period", audit.period()));
    team.roster().whoRunsRituals().forEach(member -> room.trail().showResult(audit, member));
  }

  private List<Given> given(Audit audit, List<Invitation> invitations) {
    var given = new ArrayList<Given>();
    for (var some : Portions.of(invitations)) {
      var sealed =
          room.shelves().sealed().of(audit.id(), some.stream().map(Invitation::member).toList());
      for (var each : some) {
        Optional.ofNullable(sealed.get(each.member()))
            .flatMap(Sealed::sent)
            .ifPresent(answers -> given.add(given(each, answers)));
      }
    }
    return given;
  }

  private static Given given(Invitation invitation, Answers answers) {
    boolean byName = invitation.voice() == Voice.BY_NAME;
    return new Given(invitation.part(), byName ? invitation.member() : null, answers);
  }

  /** Null where too few answered confidentially for even their number to be told. */
  private static @Nullable Turnout turnout(
      Audit audit, List<Invitation> invitations, int confidential) {
    var engineering =
        invitations.stream()
            .filter(each -> each.part() != Part.MIRROR && each.state() != State.GONE)
            .toList();
    boolean isConfidential =
        engineering.stream().anyMatch(each -> each.voice() == Voice.CONFIDENTIAL);
    if (isConfidential && confidential < audit.rules().threshold()) {
      return null;
    }
    return new Turnout(
        engineering.size(), count(engineering, State.ANSWERED), count(engineering, State.DECLINED));
  }

  private static int count(List<Invitation> invitations, State state) {
    return (int) invitations.stream().filter(each -> each.state() == state).count();
  }

  /**
   * Says so where it was shown to those whom it asked, after it is closed; again from the beginning
   * where a kill came between, which changes nothing. For no transaction, of which it makes many.
   */
  void tell(Audit audit, Team team) {
    var invitations = room.shelves().invitations().of(audit.id());
    boolean redrawn = invitations.size() <= MOST_REDRAWN;
    for (var some : Portions.of(invitations)) {
      room.transactions().run(() -> some.forEach(each -> tell(each, redrawn)));
    }
    for (var some : Portions.of(List.copyOf(team.roster().everyone()))) {
      room.transactions().run(() -> some.forEach(each -> room.trail().staleHome(team, each)));
    }
    room.transactions()
        .run(
            () -> {
              room.shelves().audits().wakeAt(audit.id(), null);
              room.trail().noAlarm(audit.id());
            });
  }

  private void tell(Invitation invitation, boolean redrawn) {
    if (redrawn) {
      room.trail().stale(invitation);
    } else {
      room.trail().retire(invitation);
    }
  }
}
