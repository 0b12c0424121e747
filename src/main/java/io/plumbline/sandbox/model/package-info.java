/**
 * The workspace: people, conversations, messages, views and files, as Slack would hold them.
 * Callers hold the workspace's lock while they read or change it; JSON trees in it are never
 * changed in place.
 */
@NullMarked
package io.plumbline.sandbox.model;

import org.jspecify.annotations.NullMarked;
