package io.plumbline.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens forms and changes open ones. */
public final class Modals {
  private static final Logger log = LoggerFactory.getLogger(Modals.class);

  /**
   * What a form is answered whose metadata says nothing to us; it stays open as it is filled in.
   */
  public static final String EXPIRED =
      "This form has expired, so nothing was saved. Copy what you typed, close it, and open it"
          + " again.";

  private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id");
  private static final Set<String> MOVED_ON = Set.of("hash_conflict", "not_found");
  private static final Rendered.Message TOOK_TOO_LONG =
      Privately.sentence("That took too long to open. Press it again: nothing was lost.");
  private static final Rendered.Message COMMAND_TOOK_TOO_LONG =
      Privately.sentence("That took too long to open. Send it again: nothing was lost.");
  private static final Rendered.Message SHORTCUT_TOOK_TOO_LONG =
      Privately.sentence("That took too long to open. Use the shortcut again: nothing was lost.");

  private Modals() {}

  /** Opens the form in answer to a command and acks, or says privately that it came too late. */
  public static Response open(SlashCommandRequest request, View view)
      throws IOException, SlackApiException {
    var context = request.getContext();
    return open(context, Caller.of(request), view)
        ? context.ack()
        : Privately.answer(context, COMMAND_TOOK_TOO_LONG);
  }

  /**
   * Opens the form in answer to a press (on top of the form in which it was pressed) and acks, or
   * says privately that it came too late.
   */
  public static Response open(BlockActionRequest request, View view)
      throws IOException, SlackApiException {
    var context = request.getContext();
    var caller = Caller.of(request);
    var pressedIn = request.getPayload().getView();
    boolean inForm = pressedIn != null && "modal".equals(pressedIn.getType());
    boolean open = inForm ? push(context, caller, view) : open(context, caller, view);
    if (!open) {
      tooLate(request, caller);
    }
    return context.ack();
  }

  /**
   * Opens the form in answer to a shortcut and acks, or says by direct message that it came too
   * late: a shortcut belongs to no conversation in which that could be said.
   */
  public static Response openForShortcut(Context context, Caller caller, View view)
      throws IOException, SlackApiException {
    if (!open(context, caller, view)) {
      Privately.direct(context, caller, SHORTCUT_TOOK_TOO_LONG);
    }
    return context.ack();
  }

  /** Opens the form; false where the trigger is too old or was used before. */
  public static boolean open(Context context, Caller caller, View view)
      throws IOException, SlackApiException {
    MethodsClient slack = context.client();
    return shown(slack.viewsOpen(r -> r.triggerId(caller.trigger()).view(view)), "views.open");
  }

  /** Puts the form on top of the open one; false where the trigger is too old or was used. */
  public static boolean push(Context context, Caller caller, View view)
      throws IOException, SlackApiException {
    MethodsClient slack = context.client();
    return shown(slack.viewsPush(r -> r.triggerId(caller.trigger()).view(view)), "views.push");
  }

  /**
   * Redraws the form in which something was pressed. Fields whose block and action ids stay keep
   * what was typed. False where the form was closed or has changed since.
   */
  public static boolean update(BlockActionRequest request, View view)
      throws IOException, SlackApiException {
    var open = request.getPayload().getView();
    MethodsClient slack = request.getContext().client();
    var answer = slack.viewsUpdate(r -> r.viewId(open.getId()).hash(open.getHash()).view(view));
    return accepted(answer, "views.update", MOVED_ON);
  }

  /** Redraws an open form below the one that was sent; does nothing where it was closed. */
  public static void redraw(Context context, String viewId, View view)
      throws IOException, SlackApiException {
    MethodsClient slack = context.client();
    accepted(slack.viewsUpdate(r -> r.viewId(viewId).view(view)), "views.update", MOVED_ON);
  }

  /**
   * Redraws the form below the one that was sent, where there is one. If that fails, what was sent
   * is done still.
   */
  public static void redrawBelow(ViewSubmissionRequest sent, Supplier<View> view) {
    var below = sent.getPayload().getView().getPreviousViewId();
    if (below == null || below.isEmpty()) {
      return;
    }
    try {
      redraw(sent.getContext(), below, view.get());
    } catch (IOException | SlackApiException | IllegalStateException e) {
      log.info("the form below the one that was sent could not be redrawn: {}", e.getMessage());
    }
  }

  private static void tooLate(BlockActionRequest request, Caller caller)
      throws IOException, SlackApiException {
    var responseUrl = request.getPayload().getResponseUrl();
    if (responseUrl == null || responseUrl.isEmpty()) {
      Privately.direct(request.getContext(), caller, TOOK_TOO_LONG);
    } else {
      Privately.answer(request, TOOK_TOO_LONG);
    }
  }

  private static boolean shown(SlackApiTextResponse answer, String method) {
    return accepted(answer, method, TOO_LATE);
  }

  private static boolean accepted(
      SlackApiTextResponse answer, String method, Set<String> expected) {
    if (answer.isOk()) {
      return true;
    }
    if (expected.contains(answer.getError())) {
      return false;
    }
    throw new IllegalStateException(method + " was refused: " + answer.getError());
  }
}
