package io.plumbline.slack.bolt;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Privately;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost middleware: where a request ends in a fault, or in nobody's hands, the person who
 * asked gets a sentence on the surface where they are, with a reference that stands in the log.
 */
@SuppressWarnings("rawtypes") // Bolt's middleware takes the raw Request
final class ErrorReply implements Middleware {
  private static final Logger log = LoggerFactory.getLogger(ErrorReply.class);
  private static final String OLD_CARD =
      "This card is old and its button does nothing any more. Use /plumbline help to see what"
          + " there is now.";

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    try {
      var answer = chain.next(request);
      return answer.getStatusCode() == 404 ? nobodyAnswered(request, answer) : answer;
    } catch (Exception | Error fault) {
      if (fault instanceof VirtualMachineError && !(fault instanceof StackOverflowError)) {
        throw fault;
      }
      var reference = reference();
      log.error("request failed type={} ref={}", request.getRequestType(), reference, fault);
      return request.getRequestType() == RequestType.Event
          ? Response.error(500)
          : tell(request, reference);
    }
  }

  private static Response nobodyAnswered(Request request, Response answer) {
    if (request instanceof BlockActionRequest press) {
      return tryTo(press, () -> Privately.answer(press, Privately.sentence(OLD_CARD)));
    }
    return request.getRequestType() == RequestType.Event ? Response.ok() : answer;
  }

  private static Response tell(Request request, String reference) {
    if (request instanceof ViewSubmissionRequest form) {
      return keepForm(form, reference);
    }
    var sentence =
        Privately.sentence(
            "I could not do that, and nothing was changed. Try again in a minute, or tell your"
                + " admin: ref "
                + reference
                + ".");
    if (request instanceof SlashCommandRequest command) {
      return Privately.answer(command.getContext(), sentence);
    }
    if (request instanceof BlockActionRequest press) {
      return tryTo(press, () -> Privately.answer(press, sentence));
    }
    if (request instanceof GlobalShortcutRequest shortcut) {
      var caller = Caller.of(shortcut);
      return tryTo(shortcut, () -> Privately.direct(shortcut.getContext(), caller, sentence));
    }
    if (request instanceof MessageShortcutRequest shortcut) {
      var caller = Caller.of(shortcut);
      return tryTo(shortcut, () -> Privately.direct(shortcut.getContext(), caller, sentence));
    }
    return Response.ok();
  }

  /** The form stays open with what was typed; the sentence stands at its first field. */
  private static Response keepForm(ViewSubmissionRequest form, String reference) {
    var sentence =
        "I could not save this, and nothing was posted. Your text is kept in the form. Try again,"
            + " or tell your admin: ref "
            + reference
            + ".";
    return form.getPayload().getView().getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .findFirst()
        .map(field -> form.getContext().ackWithErrors(Map.of(field.getBlockId(), sentence)))
        .orElseGet(
            () -> form.getContext().ackWithPush(Privately.note(Privately.sentence(sentence))));
  }

  private static Response tryTo(Request request, Telling telling) {
    try {
      telling.tell();
    } catch (Exception e) {
      log.warn(
          "the person could not be told type={} error={}", request.getRequestType(), e.toString());
    }
    return Response.ok();
  }

  private static String reference() {
    return "%04X".formatted(ThreadLocalRandom.current().nextInt(0x10000)).toUpperCase(Locale.ROOT);
  }

  /** A way to tell a person something over Slack. */
  private interface Telling {
    void tell() throws Exception;
  }
}
