package io.plumbline.slack.lookup;

import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** The workspaces in which the bot is installed. */
public interface Installations {
  /** The installation, or empty where there is none or Slack has not told us yet. */
  Optional<Installation> find(WorkspaceId workspace);
}
