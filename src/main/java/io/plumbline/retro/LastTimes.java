package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Map;

/** What was said, as each retro opened, of the actions of earlier ones. */
public interface LastTimes {
  /** Remembers it, in place of what was said in this retro before. */
  void say(RetroId retro, long action, Said said);

  /** What was said in this retro, by the number of the action. */
  Map<Long, Said> in(RetroId retro);

  /** What one person said of one action. */
  record Said(Verdict verdict, MemberId by, Instant at) {}

  /** What can be said of an action. */
  enum Verdict {
    DONE,
    STILL_ON,
    DROPPED
  }
}
