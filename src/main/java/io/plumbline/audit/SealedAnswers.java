package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people answer while an audit runs. Nobody can read it, or tell whose it is, without a key
 * that is in no backup and is destroyed at the close.
 */
public interface SealedAnswers {
  /**
   * What one person has written.
   *
   * @param draft what their form shows
   * @param counts what they sent last; null where they have only begun
   */
  record Sealed(Answers draft, @Nullable Answers counts) {
    static Sealed sent(Answers answers) {
      return new Sealed(answers, answers);
    }

    /** What was sent goes on to count until something else is. */
    Sealed saved(Answers begun) {
      return new Sealed(begun, counts);
    }

    public Optional<Answers> sent() {
      return Optional.ofNullable(counts);
    }
  }

  /** Makes the key of an audit that opens. */
  void begin(AuditId audit);

  /** Keeps this in the place of what the person had written before. */
  void keep(AuditId audit, MemberId member, Sealed sealed);

  /** Empty where they have written nothing, or the key was lost with a restored backup. */
  Optional<Sealed> of(AuditId audit, MemberId member);

  /** What these people have written, without those who have written nothing. */
  Map<MemberId, Sealed> of(AuditId audit, List<MemberId> members);

  void forget(AuditId audit, MemberId member);

  /** Forgets all of it and destroys the key with the commit. */
  void end(AuditId audit);
}
