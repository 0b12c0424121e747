package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plumbline.sandbox.model.SandboxEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The last requests and answers between Slack and the app, newest last, without tokens. */
public final class Traffic {
  private static final int KEPT = 1_000;
  private static final Pattern TOKEN = Pattern.compile("\\b(xox[a-z]|xapp|xoxe)[-.][A-Za-z0-9.-]+");

  public enum Direction {
    /** A call of the Web API, a response_url or an upload. */
    FROM_APP,
    /** A command, interaction or event. */
    TO_APP
  }

  /**
   * One exchange. {@code type} is a method's name or a payload's type, {@code summary} a few words
   * for a list, {@code status} "ok", Slack's error code, an HTTP status or "timeout".
   */
  public record Entry(
      long number,
      Instant at,
      Direction direction,
      String type,
      String summary,
      String status,
      JsonNode request,
      JsonNode answer,
      Duration took) {

    /** The request as indented JSON; tokens are masked. */
    public String requestJson() {
      return pretty(request);
    }

    /** The answer as indented JSON, empty where there was none; tokens are masked. */
    public String answerJson() {
      return pretty(answer);
    }

    private static String pretty(JsonNode node) {
      return node.isMissingNode() ? "" : TOKEN.matcher(node.toPrettyString()).replaceAll("$1-…");
    }
  }

  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final SandboxEvents events;
  private long last;

  public Traffic(SandboxEvents events) {
    this.events = events;
  }

  /** The kept entries with a number above the given one, oldest first. */
  public synchronized List<Entry> after(long number) {
    var found = new ArrayList<Entry>();
    for (var it = entries.descendingIterator(); it.hasNext(); ) {
      var entry = it.next();
      if (entry.number() <= number) {
        break;
      }
      found.add(0, entry);
    }
    return found;
  }

  /** All kept entries, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  public void record(
      Instant at,
      Direction direction,
      String type,
      String summary,
      String status,
      JsonNode request,
      JsonNode answer,
      Duration took) {
    synchronized (this) {
      last++;
      entries.add(new Entry(last, at, direction, type, summary, status, request, answer, took));
      if (entries.size() > KEPT) {
        entries.removeFirst();
      }
    }
    events.publish(SandboxEvents.Kind.TRAFFIC, null, null);
  }

  /** Stands for "there was no answer". */
  public static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
