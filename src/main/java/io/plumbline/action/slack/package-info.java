/** Actions in Slack: the list, the forms, the reminders, the question for another owner. */
@NullMarked
package io.plumbline.action.slack;

import org.jspecify.annotations.NullMarked;
