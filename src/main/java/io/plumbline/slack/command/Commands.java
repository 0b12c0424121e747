package io.plumbline.slack.command;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.TypedLine;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The slash commands of all features, each by its word. Names can collide in a workspace (the app
 * that was installed last wins), so {@code /plumbline retro start} reaches what {@code /retro
 * start} does. Filled while features register, read afterwards.
 */
public final class Commands {
  private final Map<String, SlashCommandHandler> handlers =
      Collections.synchronizedMap(new TreeMap<>());

  /** Registers {@code /word} with Slack's side and remembers it for {@link #forward}. */
  public void register(App app, String word, SlashCommandHandler handler) {
    add(word, handler);
    app.command("/" + word, handler);
  }

  /** Remembers for {@link #forward} what has no slash command of its own. */
  public void add(String word, SlashCommandHandler handler) {
    if (handlers.putIfAbsent(word, handler) != null) {
      throw new IllegalStateException("the command /" + word + " is registered twice");
    }
  }

  /** The words of all commands, in alphabetical order. */
  public Set<String> words() {
    synchronized (handlers) {
      return Collections.unmodifiableSortedSet(new TreeSet<>(handlers.keySet()));
    }
  }

  /**
   * Hands the request to the command of this word as if {@code /word rest} had been typed; empty
   * where there is no such command.
   */
  public Optional<Response> forward(
      String word, String rest, SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var handler = handlers.get(word);
    if (handler == null) {
      return Optional.empty();
    }
    request.getPayload().setCommand("/" + word);
    request.getPayload().setText(rest);
    return Optional.of(handler.apply(request, context));
  }

  /** Runs a line that waited for this press; empty where there is no such command. */
  public Optional<Response> run(TypedLine line, BlockActionRequest press)
      throws IOException, SlackApiException {
    var request = line.sentBy(press);
    return forward(line.word(), line.text(), request, request.getContext());
  }
}
