package io.plumbline.app;

/** How the bot reaches Slack, chosen by which credentials are set. */
sealed interface SlackAccess {
  /** The token with which the bot speaks to Slack. */
  Secret botToken();

  /** No credentials: the sandbox inside the jar is the bot's Slack. */
  record Sandbox() implements SlackAccess {
    @Override
    public Secret botToken() {
      throw new IllegalStateException("the bot needs a token: the sandbox gives it one");
    }
  }

  /** Socket Mode: the bot opens the connection; nothing of Slack's comes in over HTTP. */
  record SocketMode(Secret botToken, Secret appToken) implements SlackAccess {}

  /** HTTP mode: Slack posts signed requests to {@code /slack/events}. */
  record Http(Secret botToken, Secret signingSecret) implements SlackAccess {}
}
