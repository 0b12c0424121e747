package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ids of the workspace and of the one app that is installed in it. */
public record AppIdentity(
    String team,
    String teamName,
    String domain,
    String appId,
    String botId,
    String botUser,
    String botName) {

  /** {@code team{id,domain}} of interactions. */
  public ObjectNode teamJson() {
    return Json.object().put("id", team).put("domain", domain);
  }

  /** The bot as bots.info and bot_profile give it. */
  public ObjectNode botJson() {
    var bot = Json.object();
    bot.put("id", botId)
        .put("deleted", false)
        .put("name", botName)
        .put("updated", 1_718_000_000)
        .put("app_id", appId)
        .put("user_id", botUser);
    bot.set("icons", icons());
    return bot;
  }

  /** bot_profile of a message. */
  public ObjectNode botProfile() {
    var profile = botJson();
    profile.remove("user_id");
    return profile.put("team_id", team);
  }

  private static ObjectNode icons() {
    var icons = Json.object();
    for (var size : new String[] {"36", "48", "72"}) {
      icons.put("image_" + size, "https://avatars.example.com/app_" + size + ".png");
    }
    return icons;
  }
}
