package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a card says of who wrote it. */
public sealed interface Author {
  /** The answer for the case that it is. */
  <T> T fold(
      Function<MemberId, T> shown, Supplier<T> anonymous, Function<RecordEntry.Kind, T> record);

  /** The member whom the card names; empty where it names none. */
  default Optional<MemberId> named() {
    return fold(Optional::of, Optional::empty, kind -> Optional.empty());
  }

  /** This member, by name. */
  record Shown(MemberId member) implements Author {
    @Override
    public <T> T fold(
        Function<MemberId, T> shown, Supplier<T> anonymous, Function<RecordEntry.Kind, T> record) {
      return shown.apply(member);
    }
  }

  /** A member, whom nobody can look up. */
  record Anonymous() implements Author {
    @Override
    public <T> T fold(
        Function<MemberId, T> shown, Supplier<T> anonymous, Function<RecordEntry.Kind, T> record) {
      return anonymous.get();
    }
  }

  /** Nobody: it happened, and stands on the record. */
  record FromRecord(RecordEntry.Kind kind) implements Author {
    @Override
    public <T> T fold(
        Function<MemberId, T> shown, Supplier<T> anonymous, Function<RecordEntry.Kind, T> record) {
      return record.apply(kind);
    }
  }
}
