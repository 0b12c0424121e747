package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Seen;
import java.util.List;

/** The middle of the page when a conversation is open. */
public record ConversationView(
    Seen.Conversation conversation,
    String title,
    String about,
    MessagesView messages,
    List<Seen.Command> commands,
    List<Seen.Shortcut> shortcuts) {

  public boolean canWrite() {
    return conversation.member() && !conversation.archived();
  }
}
