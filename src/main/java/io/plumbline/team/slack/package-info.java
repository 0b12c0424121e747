/**
 * Teams in Slack: {@code /plumbline}, the form that sets a team up, the message that welcomes it.
 */
@NullMarked
package io.plumbline.team.slack;

import org.jspecify.annotations.NullMarked;
