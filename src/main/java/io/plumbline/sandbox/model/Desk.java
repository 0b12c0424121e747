package io.plumbline.sandbox.model;

/** A workspace, and what changes it: messages, membership, views. */
public record Desk(
    Workspace workspace, Posting posting, Membership membership, ViewStore viewStore) {

  public static Desk of(Workspace workspace) {
    return new Desk(
        workspace, new Posting(workspace), new Membership(workspace), new ViewStore(workspace));
  }
}
