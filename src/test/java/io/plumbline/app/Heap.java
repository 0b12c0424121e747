package io.plumbline.app;

import java.lang.management.ManagementFactory;

/** What the whole process holds: the bot, the sandbox and everybody in it. */
final class Heap {
  private static final int MIB = 1 << 20;

  private Heap() {}

  /** What is used after a collection, and the most that it may use. */
  static String told() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    var heap = memory.getHeapMemoryUsage();
    return "heap of bot, sandbox and people together: %d MiB used after a collection, at most %d MiB"
        .formatted(heap.getUsed() / MIB, heap.getMax() / MIB);
  }
}
