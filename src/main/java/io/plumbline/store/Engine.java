package io.plumbline.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The kind of database behind the pools, opened and at the newest version. */
interface Engine extends AutoCloseable {
  /** For the pools. */
  Address address();

  /** What a commit on these lanes still needs. */
  Flush flush(Lanes lanes);

  /** Whether it is a server of its own: with its own clock, and perhaps other instances on it. */
  boolean isServer();

  /** Where keys are kept that must be destroyed for good. */
  PerishableKeys keys(Jdbi jdbi, Transactions transactions);

  /** Writes a consistent copy while everything works; false where that is the server's own task. */
  boolean backUp(Path zip);

  /** Ends what works by itself; called before the pools are closed. */
  void beforePoolsClose();

  /** Ends the database; called after the pools are closed. */
  @Override
  void close();
}
