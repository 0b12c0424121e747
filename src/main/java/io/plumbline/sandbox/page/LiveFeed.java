package io.plumbline.sandbox.page;

import io.plumbline.sandbox.model.SandboxEvents;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One page's feed. Changes gather while the last ones are being written, each kind and conversation
 * once; so a slow page or a burst costs no memory and no more than a hint per part.
 */
final class LiveFeed implements Runnable {
  private static final long HEARTBEAT_MS = 15_000;
  private static final int MOST_WAITING = 500;

  private final SandboxEvents events;
  private final String person;
  private final AsyncContext async;
  private final Set<String> waiting = new LinkedHashSet<>();

  LiveFeed(SandboxEvents events, String person, AsyncContext async) {
    this.events = events;
    this.person = person;
    this.async = async;
  }

  @Override
  public void run() {
    var subscription = events.subscribe(this::changed);
    try {
      write("retry: 1000\nevent: hello\ndata: \n\n");
      while (!Thread.currentThread().isInterrupted()) {
        var changes = take();
        write(changes.isEmpty() ? ": still here\n\n" : String.join("", changes));
      }
    } catch (IOException e) {
      // the page is closed; there is nobody left to tell
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      subscription.close();
      async.complete();
    }
  }

  private void changed(SandboxEvents.Change change) {
    if (!change.concerns(person)) {
      return;
    }
    var conversation = change.conversation() == null ? "" : change.conversation();
    var hint = "event: " + change.kind() + "\ndata: " + conversation + "\n\n";
    synchronized (waiting) {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(hint);
      }
      waiting.notifyAll();
    }
  }

  /** What has changed since the last time; nothing after a while without changes. */
  private List<String> take() throws InterruptedException {
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        waiting.wait(HEARTBEAT_MS);
      }
      var taken = List.copyOf(waiting);
      waiting.clear();
      return taken;
    }
  }

  private void write(String text) throws IOException {
    var out = async.getResponse().getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
