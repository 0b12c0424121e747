package io.plumbline.sprint;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** What a sprint is for, and why. */
public record Goal(long id, SprintId sprint, GoalDraft says, MemberId addedBy, Instant addedAt) {}
