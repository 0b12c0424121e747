package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.api.Refusal;
import io.plumbline.sandbox.blocks.Normalise;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Manifest;
import io.plumbline.sandbox.model.Posting.Draft;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Parcel;
import io.plumbline.sandbox.wire.Receipt;
import io.plumbline.sandbox.wire.ResponseUrls;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's messages, slash commands and shortcuts. */
final class Talk {
  private final Parts parts;
  private final Workspace workspace;
  private final String person;
  private final Screen screen;

  Talk(Parts parts, String person, Screen screen) {
    this.parts = parts;
    this.workspace = parts.workspace();
    this.person = person;
    this.screen = screen;
  }

  Act say(String conversationId, @Nullable String threadTs, String text) {
    if (text.startsWith("/")) {
      return command(conversationId, threadTs, text.strip());
    }
    return workspace.locked(() -> post(screen.visible(conversationId), threadTs, text));
  }

  private Act post(Conversation conversation, @Nullable String threadTs, String text) {
    if (text.isBlank()) {
      return Act.refused("There is nothing to send.");
    }
    if (!conversation.has(person)) {
      return Act.refused("Join the channel to write in it.");
    }
    if (conversation.isArchived()) {
      return Act.refused("This channel is archived.");
    }
    boolean silentApp =
        conversation.members().equals(Set.of(person, workspace.app().botUser()))
            && (!workspace.manifest().messagesTab() || workspace.manifest().messagesTabReadOnly());
    if (silentApp) {
      return Act.refused("Sending messages to this app has been turned off.");
    }
    var sent = Typed.message(workspace, text.strip());
    var content =
        Json.object().put("client_msg_id", UUID.randomUUID().toString()).put("text", sent);
    content.set("blocks", Normalise.typed(sent));
    var message = parts.posting().post(conversation, Draft.of(person, content).inThread(threadTs));
    parts.posting().read(conversation, person);
    return Act.done(message.ts());
  }

  private Act command(String conversationId, @Nullable String threadTs, String line) {
    int space = line.indexOf(' ');
    var name = space < 0 ? line : line.substring(0, space);
    var rest = space < 0 ? "" : line.substring(space + 1).strip();
    if (threadTs != null) {
      return Act.refused(name + " is not supported in threads. Sorry!");
    }
    var conversation = workspace.locked(() -> screen.visible(conversationId));
    var command = workspace.manifest().command(name).filter(each -> workspace.isInstalled());
    if (command.isEmpty()) {
      var words =
          name
              + " is not a valid command. In Slack, all messages that start with the \"/\""
              + " character are interpreted as commands.";
      slackbot(conversation, words);
      return Act.refused(words);
    }
    return run(conversation, command.get(), rest, line);
  }

  private Act run(Conversation conversation, Manifest.Command command, String text, String line) {
    var target = new ResponseUrls.Target(person, conversation.id(), null, line);
    var payload =
        workspace.locked(
            () -> {
              var sent = command.escapes() ? Typed.command(workspace, text) : text;
              var payloads = new Payloads(parts, workspace.requireUser(person));
              return payloads.command(command, sent, conversation, target);
            });
    var receipt = parts.tell(Parcel.Kind.COMMAND, payload);
    if (!receipt.isAcknowledged()) {
      var act = Acts.of(receipt);
      slackbot(conversation, failure(command, act.detail()));
      return act;
    }
    return answered(conversation, command, target, receipt);
  }

  private Act answered(
      Conversation conversation,
      Manifest.Command command,
      ResponseUrls.Target target,
      Receipt receipt) {
    var answer = receipt.fields();
    if (answer.isMissingNode() || answer.isEmpty()) {
      return Acts.of(receipt);
    }
    try {
      workspace.locked(() -> parts.responses().toCommand(target, answer));
      return Acts.of(receipt);
    } catch (Refusal refusal) {
      slackbot(conversation, failure(command, refusal.code()));
      return Act.of(Act.Outcome.FAILED, refusal.code());
    }
  }

  private static String failure(Manifest.Command command, String error) {
    return command.name() + " failed with the error \"" + error + "\"";
  }

  private void slackbot(Conversation conversation, String words) {
    workspace.locked(
        () -> {
          var content = Json.object().put("text", Typed.message(workspace, words));
          parts.posting().whisper(conversation, person, Draft.of(Workspace.SLACKBOT, content));
        });
  }

  Act globalShortcut(String callbackId) {
    return shortcut(callbackId, false, payloads -> payloads.globalShortcut(callbackId));
  }

  Act messageShortcut(String callbackId, String conversationId, String ts) {
    return shortcut(
        callbackId,
        true,
        payloads -> {
          var conversation = screen.visible(conversationId);
          var message =
              conversation
                  .messages()
                  .find(ts)
                  .orElseThrow(() -> new IllegalArgumentException("no message " + ts));
          return payloads.messageShortcut(callbackId, conversation, message);
        });
  }

  @FunctionalInterface
  private interface Maker {
    ObjectNode make(Payloads payloads);
  }

  private Act shortcut(String callbackId, boolean onMessages, Maker maker) {
    if (workspace.manifest().shortcut(callbackId, onMessages).isEmpty()) {
      throw new IllegalArgumentException("no shortcut " + callbackId);
    }
    var payload =
        workspace.locked(() -> maker.make(new Payloads(parts, workspace.requireUser(person))));
    return Acts.of(parts.tell(Parcel.Kind.INTERACTION, payload));
  }
}
