/**
 * Brings surfaces to Slack: claims what is stale, paces the calls, finds out what became of unclear
 * ones. The only code that posts or updates messages and Homes on its own.
 */
@NullMarked
package io.plumbline.slack.delivery;

import org.jspecify.annotations.NullMarked;
