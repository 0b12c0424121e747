package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the rules by which a team holds its next retros. */
public final class ChangeRules {
  /**
   * The rules that hold from the next retro on.
   *
   * @param open the retro that is open and keeps its own; null where there is none
   */
  public record Changed(RetroRules rules, @Nullable Retro open) {
    public Optional<Retro> openRetro() {
      return Optional.ofNullable(open);
    }
  }

  private final RetroRoom room;

  public ChangeRules(RetroRoom room) {
    this.room = room;
  }

  public Outcome<Changed, Refusal> change(
      Team team, MemberId by, RetroRules rules, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotFacilitator(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          room.rules().set(team.id(), rules, by, room.now());
          var number = team.id().value();
          var details = Map.of("columns", columns(rules), "authors", rules.authors().name());
          room.trail().record(team.id(), "retro.rules_set", number, by, room.now(), details);
          return Outcome.done(new Changed(rules, room.retros().openOf(team.id()).orElse(null)));
        });
  }

  private static String columns(RetroRules rules) {
    return Template.of(rules.columns()).map(Template::name).orElse("OWN");
  }
}
