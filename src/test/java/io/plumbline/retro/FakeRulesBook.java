package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Rules in memory. */
public final class FakeRulesBook implements RulesBook {
  private final Map<TeamId, RetroRules> rules = new HashMap<>();

  @Override
  public RetroRules of(TeamId team) {
    return rules.getOrDefault(team, RetroRules.DEFAULT);
  }

  @Override
  public void set(TeamId team, RetroRules changed, MemberId by, Instant at) {
    rules.put(team, changed);
  }
}
