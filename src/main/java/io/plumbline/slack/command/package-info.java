/** Slash commands: the words after them, the verbs they have, their help. */
@NullMarked
package io.plumbline.slack.command;

import org.jspecify.annotations.NullMarked;
