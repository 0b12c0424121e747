package io.plumbline.commitment;

import io.plumbline.team.Roster;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** The two who commit themselves to each other. */
public enum Side {
  PRODUCT("product"),
  ENGINEERING("engineering");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** As people say it. */
  public String word() {
    return word;
  }

  /** Who can sign for it. */
  public List<MemberId> signers(Roster roster) {
    return this == PRODUCT ? roster.productManagers() : roster.leads();
  }

  public Side other() {
    return this == PRODUCT ? ENGINEERING : PRODUCT;
  }
}
