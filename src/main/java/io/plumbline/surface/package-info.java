/**
 * The places where people see a thing. An act marks a subject stale in its transaction; whoever
 * delivers renders each of its surfaces from the state of that moment. Knows no Slack.
 */
@NullMarked
package io.plumbline.surface;

import org.jspecify.annotations.NullMarked;
