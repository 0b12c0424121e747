package io.plumbline.team;

/** The rituals that a team can have in its calendar (product.md section 2). */
public enum Ritual {
  ONE_ON_ONE("one-on-one", "1:1 of PM and lead"),
  RETRO("retro", "Retro"),
  AUDIT("audit", "Alignment audit"),
  PLANNING("planning", "Quarterly planning"),
  KICK_OFF("kick-off", "Sprint kick-off"),
  DISCOVERY("discovery", "Discovery check"),
  COMMITMENT("commitment", "Commitment renewal");

  private final String key;
  private final String title;

  Ritual(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** How the ritual is stored and named in ids; never changes. */
  public String key() {
    return key;
  }

  /** How people see it in a list. */
  public String title() {
    return title;
  }
}
