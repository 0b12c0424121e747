/** Slack's client for one acting person: what they see and what they can do. */
@NullMarked
package io.plumbline.sandbox.client;

import org.jspecify.annotations.NullMarked;
