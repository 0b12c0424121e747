package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a modal or a Home tab as the app sends it. */
public final class ViewCheck {
  private static final Set<String> FIELDS =
      Set.of(
          "type",
          "title",
          "submit",
          "close",
          "blocks",
          "private_metadata",
          "callback_id",
          "external_id",
          "clear_on_close",
          "notify_on_close",
          "submit_disabled");

  /** The SDK sends a view back as it got it; Slack takes these and pays them no heed. */
  private static final Set<String> IGNORED =
      Set.of(
          "id",
          "team_id",
          "state",
          "hash",
          "root_view_id",
          "previous_view_id",
          "app_id",
          "app_installed_team_id",
          "bot_id");

  private ViewCheck() {}

  /** What is wrong with a view of this type; pointers begin with {@code /view}. */
  public static Problems of(JsonNode view, Surface surface) {
    var problems = new Problems();
    var fields = new FieldCheck(problems);
    if (!fields.object(view, "/view")) {
      return problems;
    }
    if (!view.path("type").asText().equals(surface.key())) {
      problems.add("must be a valid enum value", "/view/type");
    }
    var known = new HashSet<>(FIELDS);
    known.addAll(IGNORED);
    fields.onlyFields(view, Json.array(), known, "/view");
    if (view.path("blocks").isMissingNode()) {
      problems.add("missing required field: blocks", "/view");
    }
    frame((ObjectNode) view, surface, fields, problems);
    if (view.has("blocks")) {
      problems.addAll(new BlockCheck(surface).all(view.path("blocks"), "/view/blocks"));
    }
    return problems;
  }

  private static void frame(
      ObjectNode view, Surface surface, FieldCheck fields, Problems problems) {
    var rule = Rules.view();
    if (surface == Surface.HOME) {
      for (var name : rule.path("home_forbids")) {
        if (view.hasNonNull(name.asText())) {
          problems.add("invalid additional property: " + name.asText(), "/view");
        }
      }
    } else {
      if (!view.hasNonNull("title")) {
        problems.add("missing required field: title", "/view");
      }
      submit(view, problems);
    }
    var limited = view.deepCopy();
    limited.remove(List.of("bytes_max", "stack_max"));
    fields.limits(limited, rule, "/view");
  }

  private static void submit(JsonNode view, Problems problems) {
    if (view.hasNonNull("submit")) {
      return;
    }
    var blocks = view.path("blocks");
    for (int i = 0; i < blocks.size(); i++) {
      if (Json.text(blocks.get(i), "type").equals("input")) {
        problems.add(
            "must define `submit` to use an `input` block in modals",
            "/view/blocks/" + i + "/input");
      }
    }
  }

  /** Whether the view is over the size that Slack takes. */
  public static boolean isTooLarge(JsonNode view) {
    return Json.bytes(view).length > Rules.view().path("bytes_max").asInt();
  }
}
