package io.plumbline.journal.store;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.testing.FakeJournal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

final class FakeJournalTest extends JournalContract {
  private FakeJournal journal = new FakeJournal();

  @BeforeEach
  void clear() {
    journal = new FakeJournal();
  }

  @Override
  Journal journal() {
    return journal;
  }

  @Override
  List<Entry> entries() {
    return journal.entries();
  }
}
