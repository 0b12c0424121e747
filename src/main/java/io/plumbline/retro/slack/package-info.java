/** The retro in Slack: {@code /retro}, its board and summary, its forms, buttons and shortcuts. */
@NullMarked
package io.plumbline.retro.slack;

import org.jspecify.annotations.NullMarked;
