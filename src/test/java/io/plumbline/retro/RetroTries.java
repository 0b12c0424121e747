package io.plumbline.retro;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries acts on a team's retros as it says that they have to come out. */
final class RetroTries {
  final RetroWorld world;
  final RetroModel model;
  private int words;

  /** All rows as they were after the last act; null where something else came since. */
  private @Nullable Map<String, List<String>> tables;

  RetroTries(RetroWorld world, RetroModel model) {
    this.world = world;
    this.model = model;
  }

  /** Something else than a tried act writes rows now. */
  void writesElse() {
    tables = null;
  }

  boolean act(boolean allowed, Function<RequestKey, Optional<Refusal>> act) {
    var key = world.next();
    var before = tables == null ? world.tables() : tables;
    var refusal = act.apply(key);
    assertThat(refusal.isEmpty()).as("refused: %s", refusal).isEqualTo(allowed);
    var after = world.tables();
    tables = after;
    if (allowed) {
      assertThat(act.apply(key)).as("pressed twice").contains(new Refusal.Repeated());
      assertThat(world.tables()).isEqualTo(after);
    } else {
      assertThat(after).isEqualTo(before);
    }
    return allowed;
  }

  boolean isIn(MemberId by) {
    return world.team().roster().includes(by);
  }

  boolean runs(MemberId by) {
    return world.team().roster().runsRituals(by);
  }

  String typed(String what) {
    return what + " " + ++words;
  }
}
