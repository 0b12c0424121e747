package io.plumbline.journal;

/** The append-only record of what people and the bot did. Written inside the act's transaction. */
public interface Journal {
  void record(Entry entry);
}
