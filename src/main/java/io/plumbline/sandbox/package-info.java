/**
 * The sandbox: a stand-in for Slack that lives inside the program. The bot talks to it over the
 * real wire (Web API, Socket Mode or signed HTTP) and cannot tell it from Slack. Knows nothing of
 * the bot. {@link io.plumbline.sandbox.Sandbox} is the way in; {@code model} holds the workspace,
 * {@code blocks} the rules of Block Kit, {@code api} the Web API, {@code wire} what goes to the
 * app, {@code client} what a person sees and does.
 */
@NullMarked
package io.plumbline.sandbox;

import org.jspecify.annotations.NullMarked;
