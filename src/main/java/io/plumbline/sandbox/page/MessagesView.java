package io.plumbline.sandbox.page;

import io.plumbline.sandbox.client.Seen;
import java.util.List;

/**
 * One window of a conversation, or a thread.
 *
 * @param more whether there are earlier messages
 */
public record MessagesView(
    Visit visit, List<MessageView> messages, boolean more, List<Seen.Shortcut> shortcuts) {}
