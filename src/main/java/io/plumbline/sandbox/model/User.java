package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody in the workspace: a person, a guest, the app's bot, another bot. */
public record User(
    String id,
    String handle,
    String displayName,
    String realName,
    ZoneId zone,
    Rank rank,
    boolean bot,
    boolean deleted,
    long updated) {

  public enum Rank {
    MEMBER,
    ADMIN,
    GUEST
  }

  public User withDeleted(boolean gone, long at) {
    return new User(id, handle, displayName, realName, zone, rank, bot, gone, at);
  }

  public User withZone(ZoneId place, long at) {
    return new User(id, handle, displayName, realName, place, rank, bot, deleted, at);
  }

  /** What a list shows: the display name, or the real one where there is none. */
  public String shownName() {
    return displayName.isEmpty() ? realName : displayName;
  }

  /**
   * The user object of the Web API and of events; {@code botId} for bots, email only where the
   * scope is there.
   */
  public ObjectNode json(
      String team, Instant now, boolean withLocale, boolean withEmail, @Nullable String botId) {
    var json = Json.object();
    json.put("id", id).put("team_id", team).put("name", handle).put("deleted", deleted);
    if (!deleted) {
      json.put("color", "4bbe2e")
          .put("real_name", realName)
          .put("tz", zone.getId())
          .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    }
    json.set("profile", profile(team, withEmail, botId));
    if (!deleted) {
      json.put("is_admin", rank == Rank.ADMIN)
          .put("is_owner", false)
          .put("is_primary_owner", false)
          .put("is_restricted", rank == Rank.GUEST)
          .put("is_ultra_restricted", false);
    }
    json.put("is_bot", bot).put("is_app_user", false).put("updated", updated);
    if (withLocale) {
      json.put("locale", "en-US");
    }
    return json;
  }

  /** The profile alone. */
  public ObjectNode profile(String team, boolean withEmail, @Nullable String botId) {
    var profile = Json.object();
    profile
        .put("title", "")
        .put("phone", "")
        .put("real_name", realName)
        .put("real_name_normalized", realName)
        .put("display_name", displayName)
        .put("display_name_normalized", displayName)
        .put("status_text", "")
        .put("status_emoji", "")
        .put("status_expiration", 0)
        .put("avatar_hash", "g" + Integer.toHexString(id.hashCode()));
    if (botId != null) {
      profile.put("bot_id", botId);
    }
    if (withEmail && !bot) {
      profile.put("email", handle + "@example.com");
    }
    for (var size : new String[] {"24", "32", "48", "72", "192", "512"}) {
      profile.put("image_" + size, "https://avatars.example.com/" + id + "_" + size + ".png");
    }
    return profile.put("team", team);
  }
}
