package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.ElementState;
import io.plumbline.sandbox.blocks.Normalise;
import io.plumbline.sandbox.blocks.Problems;
import io.plumbline.sandbox.blocks.Surface;
import io.plumbline.sandbox.blocks.ViewCheck;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.model.ViewStore;
import org.jspecify.annotations.Nullable;

/**
 * Opens, replaces and stacks views, whoever asks for it: a method, or the answer to a submission.
 */
public final class Views {
  private final ViewStore store;

  public Views(ViewStore store) {
    this.store = store;
  }

  public View open(String person, JsonNode view, @Nullable String conversation) {
    var content = checked(view, Surface.MODAL, null);
    return store.open(person, content, fresh(content, conversation));
  }

  public View push(View below, JsonNode view, @Nullable String conversation) {
    var content = checked(view, Surface.MODAL, null);
    if (store.stack(below.person()).size() >= ViewStore.STACK_MAX) {
      throw new Refusal("push_limit_reached");
    }
    return store.push(below.person(), below, content, fresh(content, conversation));
  }

  /** Replaces a view; inputs that stay the same by their ids keep what was typed. */
  public void update(View old, JsonNode view) {
    var surface = old.isModal() ? Surface.MODAL : Surface.HOME;
    var content = checked(view, surface, old);
    store.update(old, content, ElementState.of(content.path("blocks"), old.state(), null));
  }

  View publish(String person, JsonNode view) {
    var old = store.home(person).orElse(null);
    var content = checked(view, Surface.HOME, old);
    var before = old == null ? Json.object() : old.state();
    return store.publish(person, content, ElementState.of(content.path("blocks"), before, null));
  }

  private static ObjectNode fresh(ObjectNode content, @Nullable String conversation) {
    return ElementState.of(content.path("blocks"), Json.object(), conversation);
  }

  private ObjectNode checked(JsonNode view, Surface surface, @Nullable View old) {
    if (ViewCheck.isTooLarge(view)) {
      throw new Refusal("view_too_large");
    }
    var problems = problems(view, surface);
    if (!problems.isEmpty()) {
      throw Refusal.of("invalid_arguments", problems);
    }
    var external = Json.text(view, "external_id");
    boolean taken =
        !external.isEmpty()
            && store.findByExternalId(external).filter(other -> !other.equals(old)).isPresent();
    if (taken) {
      throw new Refusal("duplicate_external_id");
    }
    return Normalise.view(view);
  }

  private static Problems problems(JsonNode view, Surface surface) {
    return ViewCheck.of(view, surface);
  }
}
