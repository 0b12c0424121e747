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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

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
    jdbi.useHandle(db -> setName(db, audit, name));
  }

  private static void setName(Handle db, AuditId audit, String name) {
    of(
            audit,
            db.createUpdate(
                """
                update audit
                   set key_name = :name
                 where workspace_id = :workspace
                   and id = :audit
                """))
        .bind("name", name)
        .execute();
  }

  /** Where the key was lost with a restored backup, what is written from now on has another. */
  @Override
  public void keep(AuditId audit, MemberId member, Sealed sealed) {
    jdbi.useHandle(
        db -> {
          if (key(db, audit).isEmpty()) {
            forgetAll(db, audit);
            setName(db, audit, keys.make(PURPOSE));
          }
          var key = key(db, audit).orElseThrow();
          var digest = digest(key, audit, member);
          forget(db, audit, digest);
          insert(db, audit, digest, new Box(key, random).close(sealed, digest));
        });
  }

  private static void insert(Handle db, AuditId audit, String digest, String box) {
    of(
            audit,
            db.createUpdate(
                """
                insert into audit_sealed (workspace_id, audit_id, digest, box)
                values (:workspace, :audit, :digest, :box)
                """))
        .bind("digest", digest)
        .bind("box", box)
        .execute();
  }

  @Override
  public Optional<Sealed> of(AuditId audit, MemberId member) {
    return jdbi.withHandle(
        db -> key(db, audit).flatMap(key -> read(db, audit, digest(key, audit, member), key)));
  }

  @Override
  public Map<MemberId, Sealed> of(AuditId audit, List<MemberId> members) {
    return jdbi.withHandle(
        db ->
            key(db, audit)
                .map(key -> read(db, audit, digests(key, audit, members), key))
                .orElse(Map.of()));
  }

  private static Map<String, MemberId> digests(byte[] key, AuditId audit, List<MemberId> members) {
    var digests = new HashMap<String, MemberId>();
    members.forEach(member -> digests.put(digest(key, audit, member), member));
    return digests;
  }

  private Map<MemberId, Sealed> read(
      Handle db, AuditId audit, Map<String, MemberId> digests, byte[] key) {
    var boxes = new Box(key, random);
    var found = new HashMap<MemberId, Sealed>();
    if (!digests.isEmpty()) {
      db.createQuery(
              """
              select digest, box
                from audit_sealed
               where workspace_id = :workspace
                 and audit_id = :audit
                 and digest in (<digests>)
              """)
          .bind("workspace", audit.workspace().value())
          .bind("audit", audit.value())
          .bindList("digests", List.copyOf(digests.keySet()))
          .map((row, context) -> Map.entry(row.getString("digest"), row.getString("box")))
          .forEach(
              each ->
                  found.put(
                      digests.get(each.getKey()), boxes.open(each.getValue(), each.getKey())));
    }
    return found;
  }

  private Optional<Sealed> read(Handle db, AuditId audit, String digest, byte[] key) {
    return db.createQuery(
            """
            select box
              from audit_sealed
             where workspace_id = :workspace
               and audit_id = :audit
               and digest = :digest
            """)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .bind("digest", digest)
        .mapTo(String.class)
        .findOne()
        .map(box -> new Box(key, random).open(box, digest));
  }

  @Override
  public void forget(AuditId audit, MemberId member) {
    jdbi.useHandle(
        db -> key(db, audit).ifPresent(key -> forget(db, audit, digest(key, audit, member))));
  }

  private static void forget(Handle db, AuditId audit, String digest) {
    of(
            audit,
            db.createUpdate(
                """
                delete from audit_sealed
                 where workspace_id = :workspace
                   and audit_id = :audit
                   and digest = :digest
                """))
        .bind("digest", digest)
        .execute();
  }

  @Override
  public void end(AuditId audit) {
    jdbi.useHandle(
        db -> {
          forgetAll(db, audit);
          name(db, audit).ifPresent(keys::destroy);
          var unused =
              of(
                      audit,
                      db.createUpdate(
                          """
                          update audit
                             set key_name = null
                           where workspace_id = :workspace
                             and id = :audit
                          """))
                  .execute();
        });
  }

  private static void forgetAll(Handle db, AuditId audit) {
    of(
            audit,
            db.createUpdate(
                """
                delete from audit_sealed
                 where workspace_id = :workspace
                   and audit_id = :audit
                """))
        .execute();
  }

  private Optional<byte[]> key(Handle db, AuditId audit) {
    return name(db, audit).flatMap(keys::find);
  }

  private static Optional<String> name(Handle db, AuditId audit) {
    return db.createQuery(
            """
            select key_name
              from audit
             where workspace_id = :workspace
               and id = :audit
               and key_name is not null
            """)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .mapTo(String.class)
        .findOne();
  }

  private static String digest(byte[] key, AuditId audit, MemberId member) {
    var who = KeyedDigest.bytes(key, "who");
    return KeyedDigest.of(
        who, audit.workspace().value(), Long.toString(audit.value()), member.value());
  }

  private static Update of(AuditId audit, Update update) {
    return update.bind("workspace", audit.workspace().value()).bind("audit", audit.value());
  }
}
