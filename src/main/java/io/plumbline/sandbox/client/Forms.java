package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.api.Refusal;
import io.plumbline.sandbox.blocks.InputCheck;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Parcel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person's modals: submitting and closing them. */
final class Forms {
  static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Parts parts;
  private final Workspace workspace;
  private final String person;

  Forms(Parts parts, String person) {
    this.parts = parts;
    this.workspace = parts.workspace();
    this.person = person;
  }

  private View view(String id) {
    return parts
        .viewStore()
        .find(id)
        .filter(view -> view.person().equals(person) && view.isModal())
        .orElseThrow(() -> new IllegalArgumentException("no open modal " + id));
  }

  Act submit(String viewId) {
    var view = workspace.locked(() -> view(viewId));
    var wrong = workspace.locked(() -> InputCheck.of(view.blocks(), view.state()));
    if (!wrong.isEmpty()) {
      return complain(view, wrong, "", Act.invalid(wrong));
    }
    var payload = workspace.locked(() -> sent(view));
    var receipt = parts.tell(Parcel.Kind.INTERACTION, payload);
    workspace.locked(() -> view.submitting(false));
    return receipt.isAcknowledged()
        ? workspace.locked(() -> follow(view, receipt.fields()))
        : complain(view, Map.of(), TROUBLE, Acts.of(receipt));
  }

  private ObjectNode sent(View view) {
    view.submitting(true);
    view.complain(Map.of(), "");
    parts.viewStore().changed(view);
    return new Payloads(parts, workspace.requireUser(person)).submission(view);
  }

  private Act complain(View view, Map<String, String> errors, String failure, Act act) {
    workspace.locked(
        () -> {
          view.complain(errors, failure);
          parts.viewStore().changed(view);
        });
    return act;
  }

  /** Does what the answer says; an answer that says nothing closes the modal. */
  private Act follow(View view, JsonNode answer) {
    if (answer.isMissingNode() || answer.isEmpty()) {
      parts.viewStore().close(view);
      return Act.of(Act.Outcome.DELIVERED, "");
    }
    try {
      return respond(view, Json.text(answer, "response_action"), answer);
    } catch (Refusal refusal) {
      return complain(view, Map.of(), TROUBLE, Act.of(Act.Outcome.FAILED, refusal.code()));
    }
  }

  private Act respond(View view, String action, JsonNode answer) {
    switch (action) {
      case "clear" -> parts.viewStore().closeAll(person);
      case "update" -> parts.views().update(view, answer.path("view"));
      case "push" -> {
        var pushed = parts.views().push(view, answer.path("view"), null);
        return Act.of(Act.Outcome.DELIVERED, pushed.id());
      }
      case "errors" -> {
        return errors(view, answer.path("errors"));
      }
      default -> throw new Refusal("invalid response_action");
    }
    return Act.of(Act.Outcome.DELIVERED, "");
  }

  private Act errors(View view, JsonNode given) {
    var inputs = new HashSet<String>();
    for (var block : view.blocks()) {
      if (Json.text(block, "type").equals("input")) {
        inputs.add(Json.text(block, "block_id"));
      }
    }
    var errors = new LinkedHashMap<String, String>();
    given.properties().forEach(each -> errors.put(each.getKey(), each.getValue().asText()));
    if (errors.isEmpty() || !inputs.containsAll(errors.keySet())) {
      throw new Refusal("errors for blocks that are no inputs");
    }
    return complain(view, errors, "", Act.invalid(errors));
  }

  /** Cancel, Back or Esc: this modal goes. */
  Act back(String viewId) {
    var closed = workspace.locked(() -> closed(List.of(view(viewId)), false));
    return tell(closed);
  }

  /** The X: the whole stack goes where the view wants that. */
  Act close(String viewId) {
    var closed =
        workspace.locked(
            () -> {
              var view = view(viewId);
              boolean all = view.flag("clear_on_close");
              return closed(all ? parts.viewStore().stack(person) : List.of(view), all);
            });
    return tell(closed);
  }

  private List<ObjectNode> closed(List<View> views, boolean cleared) {
    var payloads = new Payloads(parts, workspace.requireUser(person));
    var told = new ArrayList<ObjectNode>();
    for (var view : views) {
      if (view.flag("notify_on_close")) {
        told.add(payloads.closing(view, cleared));
      }
    }
    views.forEach(parts.viewStore()::close);
    return told;
  }

  private Act tell(List<ObjectNode> payloads) {
    var act = Act.done();
    for (var payload : payloads) {
      act = Acts.of(parts.tell(Parcel.Kind.INTERACTION, payload));
    }
    return act;
  }
}
