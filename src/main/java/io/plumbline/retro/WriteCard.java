package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a card, and changes or withdraws it until the reveal. A card needs no open retro: it waits
 * for the team's next reveal.
 */
public final class WriteCard {
  /**
   * What is written now.
   *
   * @param retro the open retro that will show it; null where it waits for the next one
   */
  public record Written(CardId card, Retro.@Nullable Collecting retro) {
    public Optional<Retro.Collecting> shownBy() {
      return Optional.ofNullable(retro);
    }
  }

  private final RetroRoom room;
  private final Cards cards;

  public WriteCard(RetroRoom room, Cards cards) {
    this.room = room;
    this.cards = cards;
  }

  public Outcome<Written> add(Team team, MemberId by, CardDraft draft, RequestKey key) {
    return write(
        team,
        by,
        key,
        () -> {
          var card = cards.add(team.id(), by, draft, room.now());
          return Outcome.done(written(team, card.id(), by, "retro.card_added", draft));
        });
  }

  public Outcome<Written> change(
      Team team, CardId card, MemberId by, CardDraft draft, RequestKey key) {
    return write(
        team, by, key, () -> ifWaiting(team, card, by, draft, () -> cards.change(card, by, draft)));
  }

  public Outcome<Written> withdraw(Team team, CardId card, MemberId by, RequestKey key) {
    return write(
        team, by, key, () -> ifWaiting(team, card, by, null, () -> cards.withdraw(card, by)));
  }

  private Outcome<Written> ifWaiting(
      Team team, CardId card, MemberId by, @Nullable CardDraft draft, BooleanSupplier act) {
    if (!act.getAsBoolean()) {
      return Outcome.refused(new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED));
    }
    var verb = draft == null ? "retro.card_withdrawn" : "retro.card_changed";
    return Outcome.done(written(team, card, by, verb, draft));
  }

  private Outcome<Written> write(
      Team team, MemberId by, RequestKey key, Supplier<Outcome<Written>> act) {
    if (!team.roster().includes(by)) {
      return Outcome.refused(new Refusal.NotInTeam(team));
    }
    return room.once(team.id().workspace(), key, act);
  }

  /** The card first, the retro then: a reveal that comes between leaves the card waiting. */
  private Written written(
      Team team, CardId card, MemberId by, String verb, @Nullable CardDraft draft) {
    Map<String, String> details = draft == null ? Map.of() : Map.of("column", draft.column().key());
    room.trail().record(team.id(), verb, card.value(), by, room.now(), details);
    var open = room.retros().openOf(team.id()).flatMap(retro -> room.retros().hold(retro.id()));
    if (open.orElse(null) instanceof Retro.Collecting collecting) {
      room.trail().stale(collecting.id());
      return new Written(card, collecting);
    }
    return new Written(card, null);
  }
}
