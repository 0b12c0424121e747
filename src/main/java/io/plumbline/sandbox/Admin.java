package io.plumbline.sandbox;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What an administrator of the workspace does, and what a test arranges. The app hears of it by its
 * events.
 */
public interface Admin {

  /** A person to be created. {@code handle} is lower case, as typed after an @. */
  record NewPerson(
      String handle, String displayName, String realName, ZoneId zone, Role role, boolean bot) {
    public static NewPerson member(
        String handle, String displayName, String realName, String zone) {
      return new NewPerson(handle, displayName, realName, ZoneId.of(zone), Role.MEMBER, false);
    }
  }

  enum Role {
    MEMBER,
    ADMIN,
    GUEST
  }

  /** Creates somebody and returns their id. */
  String createPerson(NewPerson person);

  void deactivate(String person);

  void reactivate(String person);

  void changeZone(String person, ZoneId zone);

  /**
   * Creates a channel with these people in it (the bot's user id for the bot) and returns its id.
   */
  String createChannel(String name, boolean isPrivate, List<String> people);

  void invite(String channel, String person, String inviter);

  void kick(String channel, String person);

  void archive(String channel, String by);

  void unarchive(String channel, String by);

  void rename(String channel, String name);

  /** Removes the app: its token is dead, and it hears app_uninstalled and tokens_revoked. */
  void uninstall();

  /** Installs the app again with the same token. */
  void reinstall();

  /** Moves Slack's clock against the given one. */
  void shiftClock(Duration by);

  /** The app's bot user. */
  String botUser();
}
