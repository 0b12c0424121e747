/** Audits in Slack: the command, the questions, the results, the chart. */
@NullMarked
package io.plumbline.audit.slack;

import org.jspecify.annotations.NullMarked;
