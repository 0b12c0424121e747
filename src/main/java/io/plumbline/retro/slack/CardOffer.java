package io.plumbline.retro.slack;

import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroRules;
import io.plumbline.team.Team;
import java.util.List;
import java.util.Optional;

/** A team for which a card can be written, with the rules that hold for it now. */
record CardOffer(Team team, RetroRules rules) {
  static List<CardOffer> of(Boards boards, List<Team> choice) {
    return choice.stream().map(team -> new CardOffer(team, boards.rules(team))).toList();
  }

  /** One of them, where a form for any looks the same. */
  static Optional<CardOffer> common(List<CardOffer> offers) {
    var first = offers.get(0);
    return offers.stream().allMatch(first::asksTheSame) ? Optional.of(first) : Optional.empty();
  }

  private boolean asksTheSame(CardOffer other) {
    return rules.columns().equals(other.rules.columns())
        && rules.authors() == other.rules.authors();
  }
}
