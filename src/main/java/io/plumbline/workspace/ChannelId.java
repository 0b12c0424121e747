package io.plumbline.workspace;

/** A conversation of a workspace, by Slack's id; its first letter says nothing about its kind. */
public record ChannelId(String value) {
  public ChannelId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a channel id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
