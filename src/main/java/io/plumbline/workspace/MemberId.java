package io.plumbline.workspace;

/** A person of a workspace, by Slack's user id ({@code U...} or {@code W...}). */
public record MemberId(String value) {
  public MemberId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a member id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
