package io.plumbline.retro;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What helps to group the cards of a retro.
 *
 * @param last the last step that stands, which can be undone; null where there is none
 */
public record Sorting(List<Proposal> proposals, @Nullable GroupStep last) {
  /** Of a retro that is not being grouped. */
  public static final Sorting NONE = new Sorting(List.of(), null);

  public Sorting {
    proposals = List.copyOf(proposals);
  }

  static Sorting of(List<Topic> topics, List<GroupStep> steps) {
    var last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    return new Sorting(Likeness.proposals(topics, Groups.after(steps)), last);
  }

  public Optional<GroupStep> lastStep() {
    return Optional.ofNullable(last);
  }
}
