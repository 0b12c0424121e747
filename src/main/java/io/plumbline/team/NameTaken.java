package io.plumbline.team;

/** Thrown where another team of the workspace has this name; the transaction is rolled back. */
public final class NameTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NameTaken() {
    super("another team of the workspace has this name");
  }
}
