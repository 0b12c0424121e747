package io.plumbline.retro;

/** How many votes a person has, and how many of them may go to one topic. */
public record Ballot(int budget, int cap) {
  public static final Ballot DEFAULT = new Ballot(5, 3);

  public Ballot {
    if (cap < 1 || budget < cap) {
      throw new IllegalArgumentException("no ballot: " + budget + " votes, " + cap + " a topic");
    }
  }
}
