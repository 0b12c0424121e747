/** Decisions in Slack: the command, the form, the card, the messages to product, Home. */
@NullMarked
package io.plumbline.decision.slack;

import org.jspecify.annotations.NullMarked;
