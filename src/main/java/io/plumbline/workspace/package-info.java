/**
 * Where and who, in Slack's own ids: workspace, person, channel. The words that every other package
 * shares; it imports nothing of ours.
 */
@NullMarked
package io.plumbline.workspace;

import org.jspecify.annotations.NullMarked;
