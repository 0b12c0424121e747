package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has sent, as the close reads it.
 *
 * @param author null where it was given confidentially
 */
public record Given(Part part, @Nullable MemberId author, Answers answers) {}
