package io.plumbline.audit;

import io.plumbline.action.Action;
import io.plumbline.team.Team;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closed audit with all that its result says.
 *
 * @param before the one before with what was shown of it; null where there was none
 * @param filed what it led to
 */
public record Result(
    Team team, Audit audit, Published published, @Nullable Before before, List<Action> filed) {
  public Result {
    filed = List.copyOf(filed);
  }

  /** An earlier audit. */
  public record Before(Audit audit, Published published) {}

  public Optional<Before> last() {
    return Optional.ofNullable(before);
  }

  public List<Finding> findings() {
    return new Findings(audit, published, before == null ? null : before.published()).all();
  }

  /**
   * As the whole team may see it: without what was said by name, and compared only with what is in
   * the channel too, since a comparison shows both.
   */
  public Result forTheChannel() {
    var earlier =
        last()
            .filter(each -> each.audit().posted().isPresent())
            .map(each -> new Before(each.audit(), each.published().forTheChannel()))
            .orElse(null);
    return new Result(team, audit, published.forTheChannel(), earlier, filed);
  }
}
