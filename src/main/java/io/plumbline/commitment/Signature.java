package io.plumbline.commitment;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** That somebody promises it for their side. */
public record Signature(Side side, MemberId by, Instant at) {}
