/** Asking Slack: who and where somebody is, with which token, and what a refusal means. */
@NullMarked
package io.plumbline.slack.lookup;

import org.jspecify.annotations.NullMarked;
