/** Surprises in Slack: the words after the command, the form, the shortcut, the card, Home. */
@NullMarked
package io.plumbline.surprise.slack;

import org.jspecify.annotations.NullMarked;
