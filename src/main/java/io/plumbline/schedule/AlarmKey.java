package io.plumbline.schedule;

import io.plumbline.workspace.WorkspaceId;

/**
 * Names the thing that waits: the kind of its {@link Wakeable} ({@code retro}, {@code ritual}), its
 * workspace and its id there.
 */
public record AlarmKey(String kind, WorkspaceId workspace, long id) {}
