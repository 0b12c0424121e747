package io.plumbline.app;

import io.plumbline.retro.CardText;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RecordSource;
import io.plumbline.scope.Ground;
import io.plumbline.scope.Ledger;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequests;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rejected and expedited scope changes, for the team's next retro. */
final class ScopeOnTheRecord implements RecordSource {
  private final Ledger ledger;
  private final ScopeRequests requests;

  ScopeOnTheRecord(Ledger ledger, ScopeRequests requests) {
    this.ledger = ledger;
    this.requests = requests;
  }

  @Override
  public List<RecordEntry> since(TeamId team, Instant from, Instant until) {
    return ledger.between(team, from, until).stream()
        .flatMap(line -> entry(team, line.said()).stream())
        .toList();
  }

  private Optional<RecordEntry> entry(TeamId team, LedgerLine.Said said) {
    var kind = said.kind();
    if (kind != Kind.REJECTED && kind != Kind.EXPEDITED) {
      return Optional.empty();
    }
    return requests
        .find(new ScopeId(team.workspace(), said.request()))
        .map(request -> entry(request, said));
  }

  private static RecordEntry entry(ScopeRequest request, LedgerLine.Said said) {
    boolean rejected = said.kind() == Kind.REJECTED;
    var key = "scope/%d/%s".formatted(request.id().value(), rejected ? "rejected" : "expedited");
    var what = request.ask().what();
    var text =
        rejected
            ? "Scope change rejected: %s. Why: %s".formatted(what, said.words())
            : "Scope change begun at once (%s): %s"
                .formatted(Ground.valueOf(said.words()).name().toLowerCase(Locale.ROOT), what);
    return new RecordEntry(
        key,
        rejected ? RecordEntry.Kind.REJECTED_CHANGE : RecordEntry.Kind.EXPEDITED_CHANGE,
        new CardText(cut(text)),
        said.at(),
        null);
  }

  private static String cut(String text) {
    int most = CardText.MAX_LENGTH;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
