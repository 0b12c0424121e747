/** Exports in Slack: a direct message with the files. */
@NullMarked
package io.plumbline.export.slack;

import org.jspecify.annotations.NullMarked;
