/**
 * How Slack's texts look to somebody: mrkdwn, plain text, Markdown, dates and emoji as HTML that is
 * safe whatever the text holds. Knows no engine and no servlet.
 */
@NullMarked
package io.plumbline.sandbox.page.text;

import org.jspecify.annotations.NullMarked;
