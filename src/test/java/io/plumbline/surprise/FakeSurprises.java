package io.plumbline.surprise;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surprises in memory. */
public final class FakeSurprises implements Surprises {
  private final List<Surprise> surprises = new ArrayList<>();

  @Override
  public Surprise add(TeamId team, SurpriseDraft draft, @Nullable MemberId by, Instant at) {
    var id = new SurpriseId(team.workspace(), surprises.size() + 1L);
    var link = draft.link().orElse(null);
    var side = Objects.requireNonNull(draft.side());
    var surprise = new Surprise(id, team, draft.what(), side, link, by, at);
    surprises.add(surprise);
    return surprise;
  }

  @Override
  public Optional<Surprise> find(SurpriseId id) {
    return surprises.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public List<Surprise> between(TeamId team, Instant from, Instant until) {
    return surprises.stream()
        .filter(each -> each.team().equals(team))
        .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
        .sorted(Comparator.comparing(Surprise::at))
        .toList();
  }
}
