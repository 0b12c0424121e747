package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People and channels coming and going, with the events that the app hears of it. Callers hold the
 * lock.
 */
public final class Membership {
  private final Workspace workspace;

  public Membership(Workspace workspace) {
    this.workspace = workspace;
  }

  public User createUser(
      String handle,
      String displayName,
      String realName,
      ZoneId zone,
      User.Rank rank,
      boolean bot) {
    if (workspace.userByHandle(handle).isPresent()) {
      throw new IllegalArgumentException("somebody is called " + handle + " already");
    }
    var user =
        new User(
            workspace.ids().named("U", handle),
            handle,
            displayName,
            realName,
            zone,
            rank,
            bot,
            false,
            workspace.seconds());
    workspace.add(user);
    if (!bot) {
      var event = event("team_join");
      event.set("user", workspace.userJson(user, true));
      workspace.happened("team_join", event.put("cache_ts", workspace.seconds()));
    }
    peopleChanged();
    return user;
  }

  public void setDeactivated(String id, boolean gone) {
    changeUser(workspace.requireUser(id).withDeleted(gone, workspace.seconds()));
  }

  public void changeZone(String id, ZoneId zone) {
    changeUser(workspace.requireUser(id).withZone(zone, workspace.seconds()));
  }

  private void changeUser(User user) {
    workspace.add(user);
    var event = event("user_change");
    event.set("user", workspace.userJson(user, true));
    workspace.happened("user_change", event.put("cache_ts", workspace.seconds()));
    peopleChanged();
  }

  /** A channel that these people are in from the beginning, so nobody is told that they joined. */
  public Conversation createChannel(String name, boolean isPrivate, List<String> people) {
    people.forEach(workspace::requireUser);
    var kind = isPrivate ? Conversation.Kind.PRIVATE : Conversation.Kind.PUBLIC;
    var creator = people.isEmpty() ? Workspace.SLACKBOT : people.get(0);
    var channel = workspace.create(kind, name, creator);
    people.forEach(channel::add);
    conversationsChanged();
    return channel;
  }

  /** Lets somebody into a channel; nothing happens if they are in it. */
  public boolean join(Conversation channel, String who, @Nullable String inviter) {
    if (!channel.add(who)) {
      return false;
    }
    var event = membershipEvent("member_joined_channel", channel, who);
    if (inviter != null) {
      event.put("inviter", inviter);
    }
    tellOf("member_joined_channel", channel, who, event);
    conversationsChanged();
    return true;
  }

  public boolean leave(Conversation channel, String who) {
    if (!channel.has(who)) {
      return false;
    }
    tellOf(
        "member_left_channel", channel, who, membershipEvent("member_left_channel", channel, who));
    channel.remove(who);
    conversationsChanged();
    return true;
  }

  private ObjectNode membershipEvent(String type, Conversation channel, String who) {
    return event(type)
        .put("user", who)
        .put("channel", channel.id())
        .put("channel_type", channel.kind() == Conversation.Kind.PUBLIC ? "C" : "G")
        .put("team", workspace.app().team());
  }

  /** An app's bot hears of the channels that it is in, and of its own comings and goings. */
  private void tellOf(String type, Conversation channel, String who, ObjectNode event) {
    var bot = workspace.app().botUser();
    if (channel.has(bot) || who.equals(bot)) {
      workspace.happened(type, event);
    }
  }

  public void setArchived(Conversation channel, boolean archived, String by) {
    if (channel.isArchived() == archived) {
      return;
    }
    channel.archived(archived);
    var prefix = channel.kind() == Conversation.Kind.PUBLIC ? "channel_" : "group_";
    var type = prefix + (archived ? "archive" : "unarchive");
    var event = event(type).put("channel", channel.id()).put("user", by);
    tellOf(type, channel, by, event.put("is_moved", 0));
    conversationsChanged();
  }

  public void rename(Conversation channel, String name) {
    channel.rename(name);
    var type = channel.kind() == Conversation.Kind.PUBLIC ? "channel_rename" : "group_rename";
    var event = event(type);
    event
        .putObject("channel")
        .put("id", channel.id())
        .put("name", name)
        .put("name_normalized", name)
        .put("created", channel.created())
        .put("is_channel", channel.kind() == Conversation.Kind.PUBLIC)
        .put("is_mpim", false);
    tellOf(type, channel, Workspace.SLACKBOT, event);
    conversationsChanged();
  }

  /** Takes the app out of the workspace: the events come after the token is dead. */
  public void uninstall() {
    workspace.installed(false);
    var revoked = event("tokens_revoked");
    var tokens = revoked.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(workspace.app().botUser());
    workspace.happened("tokens_revoked", revoked);
    workspace.happened("app_uninstalled", event("app_uninstalled"));
  }

  public void install() {
    workspace.installed(true);
  }

  private ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", workspace.nextTs());
  }

  private void conversationsChanged() {
    workspace.screens().publish(SandboxEvents.Kind.CONVERSATIONS, null, null);
  }

  private void peopleChanged() {
    workspace.screens().publish(SandboxEvents.Kind.PEOPLE, null, null);
  }
}
