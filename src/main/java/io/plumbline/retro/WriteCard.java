package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds a card, and changes or withdraws it until the reveal. A card needs no open retro: it waits
 * for the team's next reveal. Whether it will name its author is decided by the rules of the moment
 * in which it is written.
 */
public final class WriteCard {
  /**
   * What is written now.
   *
   * @param authors whether the card will name its author
   * @param open the team's open retro; null where none is
   */
  public record Written(CardId card, Authors authors, @Nullable Retro open) {
    /** The open retro that will show it; empty where it waits for the next one. */
    public Optional<Retro.Collecting> shownBy() {
      return open instanceof Retro.Collecting collecting
          ? Optional.of(collecting)
          : Optional.empty();
    }

    /** The open retro whose reveal it came too late for. */
    public Optional<Retro> missed() {
      return Optional.ofNullable(open).filter(retro -> !(retro instanceof Retro.Collecting));
    }
  }

  /** The team with its open retro, which is held: a reveal comes before the card or after it. */
  private record Desk(Team team, RetroRules rules, @Nullable Retro open) {}

  private final RetroRoom room;
  private final Cards cards;

  public WriteCard(RetroRoom room, Cards cards) {
    this.room = room;
    this.cards = cards;
  }

  public Outcome<Written, Refusal> add(Team team, MemberId by, CardDraft draft, RequestKey key) {
    return write(team, by, key, desk -> Outcome.done(added(desk, by, draft)));
  }

  /** Adds it where its author is shown, or is not, as the person was promised. */
  public Outcome<Written, Refusal> add(
      Team team, MemberId by, CardDraft draft, Authors promised, RequestKey key) {
    return write(
        team,
        by,
        key,
        desk ->
            desk.rules().authors() == promised
                ? Outcome.done(added(desk, by, draft))
                : Outcome.refused(new Refusal.Against(Refusal.Rule.AUTHORS_CHANGED)));
  }

  public Outcome<Written, Refusal> change(
      Team team, CardId card, MemberId by, CardDraft draft, RequestKey key) {
    return write(
        team,
        by,
        key,
        desk -> {
          var own = cards.waiting(card, by);
          return own.isPresent() && cards.change(card, by, draft)
              ? Outcome.done(written(desk, own.get(), by, "retro.card_changed", column(draft)))
              : notYours();
        });
  }

  public Outcome<Written, Refusal> withdraw(Team team, CardId card, MemberId by, RequestKey key) {
    return write(
        team,
        by,
        key,
        desk -> {
          var own = cards.waiting(card, by);
          return own.isPresent() && cards.withdraw(card, by)
              ? Outcome.done(written(desk, own.get(), by, "retro.card_withdrawn", Map.of()))
              : notYours();
        });
  }

  private static Outcome<Written, Refusal> notYours() {
    return Outcome.refused(new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED));
  }

  private Outcome<Written, Refusal> write(
      Team team, MemberId by, RequestKey key, Function<Desk, Outcome<Written, Refusal>> act) {
    if (!team.roster().includes(by)) {
      return Outcome.refused(new Refusal.NotInTeam(team));
    }
    return room.once(team.id().workspace(), key, () -> act.apply(desk(team)));
  }

  private Desk desk(Team team) {
    var open = room.retros().openOf(team.id()).flatMap(retro -> room.retros().hold(retro.id()));
    var rules = open.map(Retro::rules).orElseGet(() -> room.rules().of(team.id()));
    return new Desk(team, rules, open.orElse(null));
  }

  private Written added(Desk desk, MemberId by, CardDraft draft) {
    var team = desk.team().id();
    var now = room.now();
    var card =
        desk.rules().authors() == Authors.ANONYMOUS
            ? cards.addAnonymous(team, by, draft, day(desk.team(), now))
            : cards.add(team, by, draft, now);
    return written(desk, card, by, "retro.card_added", column(draft));
  }

  private static Instant day(Team team, Instant now) {
    var zone = team.calendar().zone();
    return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
  }

  private static Map<String, String> column(CardDraft draft) {
    return Map.of("column", draft.column().key());
  }

  /** Of an anonymous card the journal knows nothing before the reveal: not even that it came. */
  private Written written(
      Desk desk, Card card, MemberId by, String verb, Map<String, String> details) {
    if (!card.isAnonymous()) {
      room.trail().record(desk.team().id(), verb, card.id().value(), by, room.now(), details);
    }
    var authors = card.isAnonymous() ? Authors.ANONYMOUS : Authors.SHOWN;
    var written = new Written(card.id(), authors, desk.open());
    written.shownBy().ifPresent(retro -> room.trail().stale(retro.id()));
    return written;
  }
}
