package io.plumbline.store;

import java.util.Optional;
import java.util.Set;

/**
 * Random keys that are destroyed for good. What was hashed under one can be checked while the key
 * is there, and never after.
 */
public interface PerishableKeys {
  /** In bytes: as long as the digests of HMAC-SHA-256. */
  int LENGTH = 32;

  /**
   * Makes a key and returns its name.
   *
   * @param purpose whose key it is, in small letters
   */
  String make(String purpose);

  /** The key; empty where it was destroyed, or is not there because a backup was restored. */
  Optional<byte[]> find(String name);

  /** Destroys the key with the commit of the running transaction; at once where none runs. */
  void destroy(String name);

  /**
   * Destroys the keys of this purpose that have none of these names: a crash left them. For the
   * start, before anything makes a key.
   */
  void keepOnly(String purpose, Set<String> names);
}
