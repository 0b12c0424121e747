package io.plumbline.surface;

import io.plumbline.workspace.WorkspaceId;

/**
 * The thing that a surface shows: a kind in one word with its feature's name ({@code retro}, {@code
 * scope}) and its id there.
 */
public record Subject(WorkspaceId workspace, String kind, long id) {}
