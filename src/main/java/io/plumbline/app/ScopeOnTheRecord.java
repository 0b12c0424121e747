package io.plumbline.app;

import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Deviations;
import io.plumbline.commitment.Side;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
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

/**
 * Where others talk about the scope: rejected and expedited changes on the board of the next retro,
 * what changed unannounced in the commitment's record, what waits on the agenda of the next 1:1.
 */
final class ScopeOnTheRecord implements RecordSource, Deviations, AgendaSource {
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

  /** That the scope holds is what product commits itself to, whoever flags that it did not. */
  @Override
  public List<Deviation> between(TeamId team, Instant from, Instant until) {
    return ledger.between(team, from, until).stream()
        .filter(line -> line.said().kind() == Kind.UNANNOUNCED)
        .map(ScopeOnTheRecord::deviation)
        .toList();
  }

  private static Deviation deviation(LedgerLine line) {
    var said = line.said();
    var what = said.words().replaceFirst("\n", ": "); // the item stands above what changed of it
    return new Deviation("scope-line-" + line.number(), Side.PRODUCT, said.at(), what, null);
  }

  /** Asked long ago or just now: it is open. */
  @Override
  public List<AgendaItem> open(TeamId team, Instant since) {
    return requests.waitingIn(team).stream().map(ScopeOnTheRecord::item).toList();
  }

  private static AgendaItem item(ScopeRequest request) {
    long number = request.id().value();
    return new AgendaItem(
        "scope-" + number, "Scope request " + number, request.ask().what(), request.versionAt());
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
