package io.plumbline.sandbox.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that something on somebody's screen changed, so that a page can be refreshed.
 * Listeners are called on the thread that made the change, which may hold the workspace's lock:
 * they must be quick and must not call back.
 */
public final class SandboxEvents {
  private static final Logger log = LoggerFactory.getLogger(SandboxEvents.class);

  public enum Kind {
    /** Messages of {@link Change#conversation()} (of {@link Change#person()} only, if set). */
    MESSAGES,
    /** The list of conversations: joined, archived, unread marks. */
    CONVERSATIONS,
    PEOPLE,
    /** The stack of open modals of {@link Change#person()}. */
    MODALS,
    /** The Home tab of {@link Change#person()}. */
    HOME,
    /** The log of traffic between Slack and the app. */
    TRAFFIC
  }

  /**
   * One change; an absent person means everybody, an absent conversation means none in particular.
   */
  public record Change(Kind kind, @Nullable String conversation, @Nullable String person) {
    /** Whether this person's screen may show the change. */
    public boolean concerns(String who) {
      return person == null || person.equals(who);
    }
  }

  @FunctionalInterface
  public interface Listener {
    void changed(Change change);
  }

  /** Ends a subscription when closed. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  public Subscription subscribe(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void publish(Kind kind, @Nullable String conversation, @Nullable String person) {
    var change = new Change(kind, conversation, person);
    for (var listener : listeners) {
      try {
        listener.changed(change);
      } catch (RuntimeException e) {
        log.warn("a listener failed on {}", change, e);
      }
    }
  }
}
