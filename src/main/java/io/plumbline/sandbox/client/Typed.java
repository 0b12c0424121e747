package io.plumbline.sandbox.client;

import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Workspace;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns what somebody typed into what Slack sends: mentions and links in brackets, the rest
 * escaped.
 */
final class Typed {
  private static final Pattern SPECIAL =
      Pattern.compile("<[@#!][A-Za-z0-9|^_.-]+>|@[\\w.-]+|#[\\w-]+|https?://[^\\s<>]+");

  private final Workspace workspace;
  private final boolean named;

  private Typed(Workspace workspace, boolean named) {
    this.workspace = workspace;
    this.named = named;
  }

  /** As it stands in a message. */
  static String message(Workspace workspace, String text) {
    return new Typed(workspace, false).convert(text);
  }

  /** As it is given to a command that asked for escaped text. */
  static String command(Workspace workspace, String text) {
    return new Typed(workspace, true).convert(text);
  }

  private String convert(String text) {
    var matcher = SPECIAL.matcher(text);
    var converted = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      converted.append(escaped(text.substring(from, matcher.start())));
      converted.append(mention(matcher.toMatchResult()));
      from = matcher.end();
    }
    return converted.append(escaped(text.substring(from))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String mention(MatchResult found) {
    var text = found.group();
    Optional<String> converted =
        switch (text.charAt(0)) {
          case '@' -> person(text.substring(1));
          case '#' -> workspace.channelByName(text.substring(1)).map(this::channel);
          case 'h' -> Optional.of("<" + text + ">");
          default -> bracketed(text.substring(1, text.length() - 1));
        };
    return converted.orElseGet(() -> escaped(text));
  }

  private Optional<String> person(String name) {
    if (!named && (name.equals("channel") || name.equals("here") || name.equals("everyone"))) {
      return Optional.of("<!" + name + ">");
    }
    return workspace.userByHandle(name).map(user -> user(user.id(), user.handle()));
  }

  private String user(String id, String handle) {
    return named ? "<@" + id + "|" + handle + ">" : "<@" + id + ">";
  }

  private String channel(Conversation channel) {
    boolean isPrivate = channel.kind() == Conversation.Kind.PRIVATE;
    return "<#" + channel.id() + "|" + (isPrivate ? "" : channel.name()) + ">";
  }

  /** What a composer's completion has put into brackets already. */
  private Optional<String> bracketed(String inside) {
    var id = inside.substring(1).split("\\|", -1)[0];
    return switch (inside.charAt(0)) {
      case '@' -> workspace.user(id).map(user -> user(user.id(), user.handle()));
      case '#' -> workspace.conversation(id).map(this::channel);
      default -> Optional.of("<" + inside + ">");
    };
  }
}
