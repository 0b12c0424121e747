/**
 * What goes between Slack and the app outside the Web API: Socket Mode, signed HTTP deliveries,
 * event retries, response_url, trigger_id, uploads; the log of it all, and the ways to let it go
 * wrong.
 */
@NullMarked
package io.plumbline.sandbox.wire;

import org.jspecify.annotations.NullMarked;
