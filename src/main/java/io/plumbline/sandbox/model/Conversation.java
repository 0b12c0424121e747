package io.plumbline.sandbox.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A channel, a direct message or a group message, with its members, its messages and what each has
 * not read.
 */
public final class Conversation {
  public enum Kind {
    PUBLIC,
    PRIVATE,
    DIRECT,
    GROUP
  }

  private final String id;
  private final Kind kind;
  private final String creator;
  private final long created;
  private final Set<String> members = new LinkedHashSet<>();
  private final Map<String, Integer> unread = new HashMap<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private final MessageStore messages = new MessageStore();
  private String name;
  private boolean archived;

  Conversation(String id, Kind kind, String name, String creator, long created) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.creator = creator;
    this.created = created;
  }

  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isChannel() {
    return kind == Kind.PUBLIC || kind == Kind.PRIVATE;
  }

  public String name() {
    return name;
  }

  public String creator() {
    return creator;
  }

  public long created() {
    return created;
  }

  public boolean isArchived() {
    return archived;
  }

  public Set<String> members() {
    return Collections.unmodifiableSet(members);
  }

  public boolean has(String user) {
    return members.contains(user);
  }

  public MessageStore messages() {
    return messages;
  }

  /** Whether a person may look into it: members, and everybody into public channels. */
  public boolean isVisibleTo(String user) {
    return kind == Kind.PUBLIC || has(user);
  }

  public boolean isUnreadFor(String user) {
    return unread.getOrDefault(user, 0) > 0;
  }

  public int mentionsOf(String user) {
    return mentions.getOrDefault(user, 0);
  }

  void rename(String newName) {
    name = newName;
  }

  void archived(boolean now) {
    archived = now;
  }

  boolean add(String user) {
    return members.add(user);
  }

  boolean remove(String user) {
    unread.remove(user);
    mentions.remove(user);
    return members.remove(user);
  }

  /** Counts a new message for everybody but its author. */
  void arrived(Message message) {
    var text = message.text();
    boolean everybody =
        text.contains("<!channel>") || text.contains("<!here>") || text.contains("<!everyone>");
    for (var member : members) {
      if (!member.equals(message.author())) {
        unread.merge(member, 1, Integer::sum);
        if (!isChannel() || everybody || text.contains("<@" + member + ">")) {
          mentions.merge(member, 1, Integer::sum);
        }
      }
    }
  }

  void read(String user) {
    unread.remove(user);
    mentions.remove(user);
  }
}
