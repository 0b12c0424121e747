package io.plumbline.testing;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/** A journal in memory. It knows no transactions: what a failing act recorded stays. */
public final class FakeJournal implements Journal {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void record(Entry entry) {
    entries.add(entry);
  }

  /** All of it, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
