package io.plumbline.sandbox.client;

import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;

/** The tabs of the app's own space: opening one is an event. */
final class AppTabs {
  private final Parts parts;

  AppTabs(Parts parts) {
    this.parts = parts;
  }

  void opened(String person, Conversation direct, String tab) {
    var workspace = parts.workspace();
    var event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", person)
            .put("channel", direct.id())
            .put("tab", tab);
    parts
        .viewStore()
        .home(person)
        .filter(view -> tab.equals("home"))
        .ifPresent(view -> event.set("view", view.json(workspace.app())));
    parts.wire().courier().happened("app_home_opened", event.put("event_ts", workspace.nextTs()));
  }
}
