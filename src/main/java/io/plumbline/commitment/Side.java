package io.plumbline.commitment;

import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** The two who commit themselves to each other. */
public enum Side {
  PRODUCT("product", Role.PRODUCT_MANAGER),
  ENGINEERING("engineering", Role.LEAD);

  private final String word;
  private final Role role;

  Side(String word, Role role) {
    this.word = word;
    this.role = role;
  }

  /** As people say it. */
  public String word() {
    return word;
  }

  /** Whose signature it takes. */
  public Role role() {
    return role;
  }

  /** Who can sign for it. */
  public List<MemberId> signers(Roster roster) {
    return this == PRODUCT ? roster.productManagers() : roster.leads();
  }

  public Side other() {
    return this == PRODUCT ? ENGINEERING : PRODUCT;
  }
}
