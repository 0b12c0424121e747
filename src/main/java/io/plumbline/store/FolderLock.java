package io.plumbline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the folder for one Plumbline from before its database is looked at until after it is
 * closed. H2's own lock holds only while the database is open, and an upgrade copies and puts back
 * the file while it is not. The operating system frees it when the process dies.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    var file = folder.resolve("plumbline.lock");
    PrivateFiles.create(file);
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new DatabaseRefused(inUse(folder));
    }
    return new FolderLock(channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  static String inUse(Path folder) {
    return "The database in "
        + folder
        + " is in use by another process: stop the other Plumbline first, or give this one its own"
        + " PLUMBLINE_DATA_DIR.";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
