package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.time.ZoneId;

/**
 * A person as Slack knows them.
 *
 * @param name the name that people see
 * @param active false once the account is deactivated or has left
 * @param bot true for bots and for Slackbot
 * @param guest true for restricted accounts and for people of another organisation
 * @param admin true for admins and owners of the workspace
 */
public record Person(
    MemberId id,
    String name,
    ZoneId zone,
    boolean active,
    boolean bot,
    boolean guest,
    boolean admin) {
  /** Somebody who is no admin. */
  public Person(MemberId id, String name, ZoneId zone, boolean active, boolean bot, boolean guest) {
    this(id, name, zone, active, bot, guest, false);
  }
}
