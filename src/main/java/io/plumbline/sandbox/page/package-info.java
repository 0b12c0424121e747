/**
 * The sandbox's browser page: rendered by the server, kept live by server-sent hints. {@link
 * io.plumbline.sandbox.page.SandboxPage} is the way in; {@code text} and {@code blocks} turn
 * Slack's texts and blocks into HTML.
 */
@NullMarked
package io.plumbline.sandbox.page;

import org.jspecify.annotations.NullMarked;
