package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** Who moved a retro on, and when. */
public record Turn(MemberId by, Instant at) {}
