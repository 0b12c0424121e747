package io.plumbline.slack.lookup;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Set;

/**
 * The bot in one workspace.
 *
 * @param botToken a secret; never printed
 * @param scopes what the token may do
 */
public record Installation(
    WorkspaceId workspace, String botToken, MemberId botUser, Set<String> scopes) {
  public Installation {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "Installation[workspace=" + workspace + ", botUser=" + botUser + "]";
  }
}
