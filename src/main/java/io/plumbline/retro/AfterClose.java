package io.plumbline.retro;

import io.plumbline.team.Team;

/** What follows when a retro that was revealed is closed; done in the transaction of the close. */
@FunctionalInterface
public interface AfterClose {
  void closed(Retro.Closed retro, Team team);
}
