package io.plumbline.retro;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different in one retro from the rules of its team.
 *
 * @param columns null for the team's
 * @param pace null for the team's
 */
public record OneOff(@Nullable Columns columns, @Nullable Pace pace) {
  /** Nothing is. */
  public static final OneOff NOTHING = new OneOff(null, null);

  RetroRules in(RetroRules team) {
    return new RetroRules(
        Optional.ofNullable(columns).orElse(team.columns()),
        team.authors(),
        team.ballot(),
        team.anybodyGroups(),
        Optional.ofNullable(pace).orElse(team.pace()),
        team.usualActions());
  }
}
