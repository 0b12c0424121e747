/** Sprints in Slack: {@code /why}, the kick-off message, what is in the sprint, the lock. */
@NullMarked
package io.plumbline.sprint.slack;

import org.jspecify.annotations.NullMarked;
