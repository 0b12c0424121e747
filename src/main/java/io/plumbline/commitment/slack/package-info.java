/** Commitments in Slack: what is promised, who signed, the form of the wording, Home. */
@NullMarked
package io.plumbline.commitment.slack;

import org.jspecify.annotations.NullMarked;
