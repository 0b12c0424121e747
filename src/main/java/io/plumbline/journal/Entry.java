package io.plumbline.journal;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param teamId the team's number, or 0 where the act belongs to no team
 * @param verb what happened, feature first and in the past ({@code retro.opened})
 * @param subjectId the thing's id in its feature, 0 where there is none
 * @param by who did it; null when the bot did it by its schedule
 * @param details ids and numbers that the report needs, never text that a person typed
 */
public record Entry(
    WorkspaceId workspace,
    long teamId,
    String verb,
    long subjectId,
    @Nullable MemberId by,
    Instant at,
    Map<String, String> details) {
  public Entry {
    details = Map.copyOf(details);
  }

  public Optional<MemberId> actor() {
    return Optional.ofNullable(by);
  }
}
