package io.plumbline.sandbox.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one conversation by ts; pages cost what they show, however long the history is.
 */
public final class MessageStore {
  private final TreeMap<String, Message> all = new TreeMap<>();
  private final TreeMap<String, Message> main = new TreeMap<>();
  private final Map<String, TreeMap<String, Message>> threads = new HashMap<>();
  private final Map<String, TreeMap<String, Message>> ephemeral = new HashMap<>();

  /** Adds a message, or replaces the one with its ts. */
  public void put(Message message) {
    if (message.onlyFor() != null) {
      ephemeral.computeIfAbsent(message.onlyFor(), p -> new TreeMap<>()).put(message.ts(), message);
      return;
    }
    all.put(message.ts(), message);
    if (message.inMainView()) {
      main.put(message.ts(), message);
    }
    if (message.isReply() && message.threadTs() != null) {
      threads.computeIfAbsent(message.threadTs(), t -> new TreeMap<>()).put(message.ts(), message);
    }
  }

  public Optional<Message> find(String ts) {
    return Optional.ofNullable(all.get(ts));
  }

  /** The message with this ts, also an ephemeral one of this person. */
  public Optional<Message> findFor(String person, String ts) {
    var own = ephemeral.getOrDefault(person, new TreeMap<>()).get(ts);
    return own != null ? Optional.of(own) : find(ts);
  }

  public void remove(Message message) {
    if (message.onlyFor() != null) {
      ephemeral.getOrDefault(message.onlyFor(), new TreeMap<>()).remove(message.ts());
      return;
    }
    all.remove(message.ts());
    main.remove(message.ts());
    var thread = message.threadTs() == null ? null : threads.get(message.threadTs());
    if (thread != null) {
      thread.remove(message.ts());
    }
  }

  public void forgetEphemerals(String person) {
    ephemeral.remove(person);
  }

  /** Messages of the main view with a ts between the bounds (exclusive), newest first. */
  public Collection<Message> mainView(@Nullable String oldest, @Nullable String latest) {
    return between(main, oldest, latest).descendingMap().values();
  }

  /** A person's page: the newest before a ts, theirs and everybody's, oldest first. */
  public List<Message> page(String person, @Nullable String before, int limit) {
    var page = newest(mainView(null, before), limit);
    var own = ephemeral.get(person);
    if (own != null) {
      var from = page.size() < limit || page.isEmpty() ? null : page.get(page.size() - 1).ts();
      for (var each : between(own, from, before).values()) {
        if (each.inMainView()) {
          page.add(each);
        }
      }
    }
    page.sort((one, other) -> one.ts().compareTo(other.ts()));
    return page;
  }

  private static List<Message> newest(Collection<Message> descending, int limit) {
    var page = new ArrayList<Message>();
    for (var each : descending) {
      if (page.size() == limit) {
        break;
      }
      page.add(each);
    }
    return page;
  }

  /** Replies of a thread, oldest first, without the parent. */
  public List<Message> replies(String threadTs) {
    return List.copyOf(threads.getOrDefault(threadTs, new TreeMap<>()).values());
  }

  public List<Message> ephemeralReplies(String person, String threadTs) {
    return ephemeral.getOrDefault(person, new TreeMap<>()).values().stream()
        .filter(each -> each.isReply() && threadTs.equals(each.threadTs()))
        .toList();
  }

  public int size() {
    return all.size();
  }

  private static NavigableMap<String, Message> empty() {
    return new TreeMap<>();
  }

  private static NavigableMap<String, Message> between(
      NavigableMap<String, Message> map, @Nullable String oldest, @Nullable String latest) {
    if (oldest != null && latest != null) {
      return oldest.compareTo(latest) >= 0
          ? Collections.unmodifiableNavigableMap(empty())
          : map.subMap(oldest, false, latest, false);
    }
    if (oldest != null) {
      return map.tailMap(oldest, false);
    }
    return latest == null ? map : map.headMap(latest, false);
  }
}
