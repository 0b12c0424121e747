package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.ElementState;
import io.plumbline.sandbox.blocks.Elements;
import io.plumbline.sandbox.blocks.Elements.Located;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Marks;
import io.plumbline.sandbox.model.Message;
import io.plumbline.sandbox.model.SandboxEvents;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Parcel;
import io.plumbline.sandbox.wire.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One person's presses, choices and typing in messages, modals and Home. */
final class Presses {
  private final Parts parts;
  private final Workspace workspace;
  private final String person;
  private final Screen screen;
  private final ConcurrentHashMap<String, JsonNode> suggested = new ConcurrentHashMap<>();

  Presses(Parts parts, String person, Screen screen) {
    this.parts = parts;
    this.workspace = parts.workspace();
    this.person = person;
    this.screen = screen;
  }

  /** What an element sits in: a message or a view. */
  private record Scene(@Nullable Message message, @Nullable View view, Located located) {
    String place() {
      return message != null ? Workspace.place(message) : view == null ? "" : view.id();
    }
  }

  private Scene scene(Spot.Element at) {
    Message message = null;
    View view = null;
    JsonNode blocks;
    if (at.spot() instanceof Spot.InMessage in) {
      message =
          screen
              .visible(in.conversation())
              .messages()
              .findFor(person, in.ts())
              .orElseThrow(() -> new IllegalArgumentException("no message " + in.ts()));
      blocks = message.blocks();
    } else {
      view = view(at.spot());
      blocks = view.blocks();
    }
    var located =
        Elements.find(blocks, at.blockId(), at.actionId())
            .orElseThrow(() -> new IllegalArgumentException("no element " + at.actionId()));
    return new Scene(message, view, located);
  }

  private View view(Spot spot) {
    var view =
        spot instanceof Spot.InModal modal
            ? parts.viewStore().find(modal.viewId()).filter(each -> each.person().equals(person))
            : parts.viewStore().home(person);
    return view.orElseThrow(() -> new IllegalArgumentException("no view " + spot));
  }

  Optional<JsonNode> confirm(Spot.Element at) {
    return workspace.locked(
        () -> {
          var confirm = scene(at).located().element().path("confirm");
          return confirm.isObject() ? Optional.of(confirm) : Optional.empty();
        });
  }

  Act press(Spot.Element at) {
    return dispatch(at, List.of());
  }

  /** Sets what the element holds; tells the app unless it sits in a form that does not dispatch. */
  Act choose(Spot.Element at, List<String> values) {
    boolean holds = workspace.locked(() -> ElementState.isStateful(scene(at).located().type()));
    if (!holds) {
      return dispatch(at, values);
    }
    var tells = workspace.locked(() -> hold(at, values));
    return tells ? dispatch(at, values) : Act.done();
  }

  /**
   * True when the app is to be told: the value has changed, and the element dispatches on a change.
   */
  private boolean hold(Spot.Element at, List<String> values) {
    var scene = scene(at);
    var located = scene.located();
    var value = ElementState.picked(located.element(), values, v -> option(located, v), this::file);
    var state = state(scene);
    boolean same = state.path(located.blockId()).path(located.actionId()).equals(value);
    keep(scene, ElementState.with(state, located, value));
    boolean text = located.type().endsWith("_input") && !located.type().equals("file_input");
    boolean dispatches =
        !located.isInInput() || located.block().path("dispatch_action").asBoolean(false);
    return dispatches && !same && (!text || triggers(located, "on_character_entered"));
  }

  /** Enter in a text field: dispatches where the field asks for it, which is the default. */
  Act enter(Spot.Element at) {
    boolean tells =
        workspace.locked(
            () -> {
              var located = scene(at).located();
              return located.block().path("dispatch_action").asBoolean(false)
                  && triggers(located, "on_enter_pressed");
            });
    return tells ? dispatch(at, List.of()) : Act.done();
  }

  private static boolean triggers(Located located, String when) {
    var on = located.element().path("dispatch_action_config").path("trigger_actions_on");
    if (on.isEmpty()) {
      return when.equals("on_enter_pressed");
    }
    for (var each : on) {
      if (each.asText().equals(when)) {
        return true;
      }
    }
    return false;
  }

  private ObjectNode state(Scene scene) {
    return scene.view() != null
        ? scene.view().state()
        : scene.message() != null ? (ObjectNode) screen.state(scene.message()) : Json.object();
  }

  private void keep(Scene scene, ObjectNode state) {
    if (scene.view() != null) {
      scene.view().fill(state);
    } else if (scene.message() != null) {
      workspace.pick(scene.message(), person, state);
    }
  }

  private Optional<JsonNode> option(Located located, String value) {
    var own =
        Elements.options(located.element()).stream()
            .filter(each -> Json.text(each, "value").equals(value))
            .findFirst();
    return own.or(() -> Optional.ofNullable(suggested.get(located.actionId() + "\n" + value)));
  }

  private Optional<JsonNode> file(String id) {
    return workspace.file(id).map(each -> each.json(parts.wire().base(), workspace.app().team()));
  }

  private Act dispatch(Spot.Element at, List<String> values) {
    record Press(ObjectNode payload, Marks.Key key, Scene scene) {}
    var press =
        workspace.locked(
            () -> {
              var scene = scene(at);
              var key = new Marks.Key(person, scene.place(), scene.located().actionId());
              workspace.marks().waiting(key);
              changed(scene);
              return new Press(payload(scene, values), key, scene);
            });
    var receipt = parts.tell(Parcel.Kind.INTERACTION, press.payload());
    workspace.locked(
        () -> {
          workspace.marks().settled(press.key(), receipt.isAcknowledged());
          changed(press.scene());
        });
    return Acts.of(receipt);
  }

  private ObjectNode payload(Scene scene, List<String> values) {
    var payloads = new Payloads(parts, workspace.requireUser(person));
    var action = payloads.action(scene.located(), held(scene, values));
    if (scene.message() == null && scene.view() != null) {
      return payloads.viewAction(scene.view(), action);
    }
    var message = Objects.requireNonNull(scene.message());
    Conversation conversation = workspace.requireConversation(message.conversation());
    return payloads.messageAction(conversation, message, state(scene), action);
  }

  private JsonNode held(Scene scene, List<String> values) {
    var located = scene.located();
    if (ElementState.isStateful(located.type())) {
      return state(scene).path(located.blockId()).path(located.actionId());
    }
    if (located.type().equals("overflow")) {
      var value = values.isEmpty() ? "" : values.get(0);
      return option(located, value)
          .orElseThrow(() -> new IllegalArgumentException("no entry " + value));
    }
    return values.isEmpty() ? Traffic.nothing() : Json.string(values.get(0));
  }

  private void changed(Scene scene) {
    if (scene.view() != null) {
      parts.viewStore().changed(scene.view());
    } else if (scene.message() != null) {
      workspace
          .screens()
          .publish(SandboxEvents.Kind.MESSAGES, scene.message().conversation(), person);
    }
  }

  /** Asks the app for the options of an external select. */
  List<Seen.Choice> suggestions(Spot.Element at, String typed) {
    var payload =
        workspace.locked(
            () -> {
              var scene = scene(at);
              return new Payloads(parts, workspace.requireUser(person))
                  .suggestion(scene.located(), typed, scene.view(), scene.message());
            });
    var answer = parts.tell(Parcel.Kind.INTERACTION, payload).fields();
    var choices = new ArrayList<Seen.Choice>();
    offer(at, answer.path("options"), "", choices);
    for (var group : answer.path("option_groups")) {
      offer(at, group.path("options"), Json.text(group.path("label"), "text"), choices);
    }
    return choices;
  }

  private void offer(Spot.Element at, JsonNode options, String group, List<Seen.Choice> choices) {
    for (var option : options) {
      var value = Json.text(option, "value");
      suggested.put(at.actionId() + "\n" + value, option);
      choices.add(new Seen.Choice(value, Json.text(option.path("text"), "text"), group));
    }
  }

  /** The element as the app sent it. */
  JsonNode element(Spot.Element at) {
    return workspace.locked(() -> scene(at).located().element());
  }
}
