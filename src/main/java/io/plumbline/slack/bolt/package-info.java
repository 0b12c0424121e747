/**
 * How Slack's requests reach the bot: Bolt's app with our middleware, over HTTP or over Socket
 * Mode, and the reply where a request ends in a fault.
 */
@NullMarked
package io.plumbline.slack.bolt;

import org.jspecify.annotations.NullMarked;
