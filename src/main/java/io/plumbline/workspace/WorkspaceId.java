package io.plumbline.workspace;

/** A Slack workspace (or the organisation, for an organisation-wide install), as Slack names it. */
public record WorkspaceId(String value) {
  public WorkspaceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a workspace id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
