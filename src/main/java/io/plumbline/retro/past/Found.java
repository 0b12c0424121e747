package io.plumbline.retro.past;

import java.util.List;

/**
 * A past retro that was looked for.
 *
 * @param lines what says the words that were looked for: cards, notes, titles of groups, actions;
 *     the first of them, and none where no words were
 */
public record Found(PastRetro retro, List<String> lines) {
  public Found {
    lines = List.copyOf(lines);
  }
}
