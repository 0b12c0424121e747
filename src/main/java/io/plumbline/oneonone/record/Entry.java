package io.plumbline.oneonone.record;

import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 1:1 in the record.
 *
 * @param words null where they stay between the two
 */
record Entry(
    LocalDate day, MemberId manager, MemberId lead, boolean held, @Nullable List<Said> words) {

  /**
   * Something that was said.
   *
   * @param by null for what a feature put on the agenda
   * @param done whether a topic was reached, or an action closed
   */
  record Said(String what, @Nullable MemberId by, String words, boolean done) {
    Optional<MemberId> author() {
      return Optional.ofNullable(by);
    }
  }

  Optional<List<Said>> said() {
    return Optional.ofNullable(words);
  }
}
