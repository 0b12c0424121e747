package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Desk;
import io.plumbline.sandbox.model.Message;
import io.plumbline.sandbox.model.Posting;
import io.plumbline.sandbox.model.Posting.Draft;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.ResponseUrls.Hook;
import io.plumbline.sandbox.wire.ResponseUrls.Target;
import org.jspecify.annotations.Nullable;

/**
 * What the app answers to a command in its acknowledgement, or to anything by response_url. Callers
 * hold the lock.
 */
public final class Responses {
  private final Workspace workspace;
  private final Posting posting;
  private final Content content;

  public Responses(Desk desk) {
    this.workspace = desk.workspace();
    this.posting = desk.posting();
    this.content = new Content(workspace);
  }

  /** Shows the answer that came with the acknowledgement of a command. */
  public void toCommand(Target target, JsonNode answer) {
    show(target, Content.call(answer), null);
  }

  /** Carries out what was sent to a response_url; refuses what Slack would not take. */
  public void toHook(Hook hook, JsonNode answer) {
    var call = Content.call(answer);
    var source = original(hook);
    boolean says = call.has("text") || call.has("blocks") || call.has("attachments");
    if (call.flag("delete_original")) {
      delete(hook, source);
      if (!says) {
        return;
      }
    } else if (call.flag("replace_original") && source != null && fits(source, call)) {
      replace(source, call);
      return;
    }
    hook.answered(show(hook.target(), call, source));
  }

  private @Nullable Message original(Hook hook) {
    var ts = hook.original();
    var place = workspace.conversation(hook.target().conversation());
    return ts == null
        ? null
        : place.flatMap(each -> each.messages().findFor(hook.target().person(), ts)).orElse(null);
  }

  /** An ephemeral message cannot become public, nor the other way round. */
  private static boolean fits(Message source, Call call) {
    var wanted =
        call.text("response_type").orElse(source.isEphemeral() ? "ephemeral" : "in_channel");
    return source.isEphemeral() == !wanted.equals("in_channel");
  }

  private void delete(Hook hook, @Nullable Message source) {
    if (source != null) {
      posting.delete(workspace.requireConversation(source.conversation()), source);
      hook.answered(null);
    }
  }

  private void replace(Message source, Call call) {
    var json = source.json().deepCopy();
    json.remove("blocks");
    json.remove("attachments");
    json.setAll(content.fresh(call));
    posting.update(
        workspace.requireConversation(source.conversation()), source, json, source.metadata());
  }

  private String show(Target target, Call call, @Nullable Message source) {
    boolean isPublic = call.text("response_type").orElse("").equals("in_channel");
    var conversation = workspace.requireConversation(target.conversation());
    var thread = Content.thread(call) == null ? threadOf(source, isPublic) : Content.thread(call);
    var draft =
        new Draft(
            workspace.app().botUser(),
            content.fresh(call),
            thread,
            call.flag("reply_broadcast"),
            Content.metadata(call).orElse(null),
            isPublic ? target.command() : "");
    return (isPublic ? posting.post(conversation, draft) : whisper(conversation, target, draft))
        .ts();
  }

  /** An ephemeral answer to a press in a thread is shown there. */
  private static @Nullable String threadOf(@Nullable Message source, boolean isPublic) {
    return source == null || isPublic || !source.isReply() ? null : source.threadTs();
  }

  private Message whisper(Conversation conversation, Target target, Draft draft) {
    return posting.whisper(conversation, target.person(), draft);
  }
}
