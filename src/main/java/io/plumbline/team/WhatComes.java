package io.plumbline.team;

import java.time.Instant;
import java.util.List;

/** The rituals that are planned for a team. */
public interface WhatComes {
  /** What begins from {@code from} (included) to {@code until} (excluded), earliest first. */
  List<Coming> of(Team team, Instant from, Instant until);

  /** One planned occurrence of a ritual. */
  record Coming(Ritual ritual, Instant at, long occurrenceId) {}
}
