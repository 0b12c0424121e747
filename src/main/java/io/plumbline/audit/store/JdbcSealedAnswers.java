package io.plumbline.audit.store;

import io.plumbline.audit.AuditId;
import io.plumbline.audit.SealedAnswers;
import io.plumbline.store.KeyedDigest;
import io.plumbline.store.PerishableKeys;
import io.plumbline.workspace.MemberId;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Sealed answers in the database, their keys where those perish; joins the transaction of the
 * thread.
 */
public final class JdbcSealedAnswers implements SealedAnswers {
  private static final String PURPOSE = "audit";

  private final Jdbi jdbi;
  private final PerishableKeys keys;
  private final SecureRandom random = new SecureRandom();

  public JdbcSealedAnswers(Jdbi jdbi, PerishableKeys keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /** Destroys the keys of audits whose close, or opening, a crash kept from it. For the start. */
  public void destroyLeftOver() {
    var named =
        jdbi.withHandle(
            db ->
                db.createQuery("select key_name from audit where key_name is not null")
                    .mapTo(String.class)
                    .list());
    keys.keepOnly(PURPOSE, Set.copyOf(named));
  }

  @Override
  public void begin(AuditId audit) {
    var name = keys.make(PURPOSE);
    jdbi.useHandle(db -> new SealedRows(db, audit).setKeyName(name));
  }

  /** Where the key was lost with a restored backup, what is written from now on has another. */
  @Override
  public void keep(AuditId audit, MemberId member, Sealed sealed) {
    jdbi.useHandle(
        db -> {
          var rows = new SealedRows(db, audit);
          if (key(rows).isEmpty()) {
            rows.deleteAll();
            rows.setKeyName(keys.make(PURPOSE));
          }
          var key = key(rows).orElseThrow();
          var digest = digest(key, audit, member);
          rows.delete(digest);
          rows.insert(digest, new Box(key, random).close(sealed, digest));
        });
  }

  @Override
  public Optional<Sealed> of(AuditId audit, MemberId member) {
    return Optional.ofNullable(of(audit, List.of(member)).get(member));
  }

  @Override
  public Map<MemberId, Sealed> of(AuditId audit, List<MemberId> members) {
    return jdbi.withHandle(
        db -> {
          var rows = new SealedRows(db, audit);
          return key(rows).map(key -> read(rows, audit, members, key)).orElse(Map.of());
        });
  }

  private Map<MemberId, Sealed> read(
      SealedRows rows, AuditId audit, List<MemberId> members, byte[] key) {
    var byDigest = new HashMap<String, MemberId>();
    members.forEach(member -> byDigest.put(digest(key, audit, member), member));
    var boxes = new Box(key, random);
    var found = new HashMap<MemberId, Sealed>();
    rows.boxes(byDigest.keySet())
        .forEach((digest, box) -> found.put(byDigest.get(digest), boxes.open(box, digest)));
    return found;
  }

  @Override
  public void forget(AuditId audit, MemberId member) {
    jdbi.useHandle(
        db -> {
          var rows = new SealedRows(db, audit);
          key(rows).ifPresent(key -> rows.delete(digest(key, audit, member)));
        });
  }

  @Override
  public void end(AuditId audit) {
    jdbi.useHandle(
        db -> {
          var rows = new SealedRows(db, audit);
          rows.deleteAll();
          rows.keyName().ifPresent(keys::destroy);
          rows.setKeyName(null);
        });
  }

  private Optional<byte[]> key(SealedRows rows) {
    return rows.keyName().flatMap(keys::find);
  }

  private static String digest(byte[] key, AuditId audit, MemberId member) {
    var who = KeyedDigest.bytes(key, "who");
    return KeyedDigest.of(
        who, audit.workspace().value(), Long.toString(audit.value()), member.value());
  }
}
