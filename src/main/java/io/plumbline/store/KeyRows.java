package io.plumbline.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Keys as rows, for a database that several instances share; a key ends in its transaction. */
final class KeyRows implements PerishableKeys {
  private final Jdbi jdbi;
  private final SecureRandom random = new SecureRandom();

  KeyRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String make(String purpose) {
    var name = purpose + "-" + randomHex(16);
    jdbi.useHandle(
        db ->
            db.createUpdate("insert into perishable_key (name, key_hex) values (:name, :key)")
                .bind("name", name)
                .bind("key", randomHex(LENGTH))
                .execute());
    return name;
  }

  private String randomHex(int bytes) {
    var fresh = new byte[bytes];
    random.nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }

  @Override
  public Optional<byte[]> find(String name) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select key_hex from perishable_key where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(HexFormat.of()::parseHex));
  }

  @Override
  public void destroy(String name) {
    jdbi.useHandle(
        db ->
            db.createUpdate("delete from perishable_key where name = :name")
                .bind("name", name)
                .execute());
  }

  /** Nothing to do: a key and the rows that need it come and go in one transaction. */
  @Override
  public void keepOnly(String purpose, Set<String> names) {}
}
