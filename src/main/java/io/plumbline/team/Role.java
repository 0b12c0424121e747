package io.plumbline.team;

/** What a person is in a team. One person may hold several roles. */
public enum Role {
  PRODUCT_MANAGER("product manager"),
  LEAD("engineering lead"),
  ENGINEER("engineer"),
  OBSERVER("observer");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The role as people call it. */
  public String word() {
    return word;
  }
}
