package io.plumbline.audit.store;

import io.plumbline.audit.AuditId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The sealed rows of one audit, and the name of the key that opens them. */
final class SealedRows {
  private final Handle db;
  private final AuditId audit;

  SealedRows(Handle db, AuditId audit) {
    this.db = db;
    this.audit = audit;
  }

  /** Empty once the audit is closed. */
  Optional<String> keyName() {
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

  void setKeyName(@Nullable String name) {
    of("update audit set key_name = :name where workspace_id = :workspace and id = :audit")
        .bind("name", name)
        .execute();
  }

  void insert(String digest, String box) {
    of("""
            insert into audit_sealed (workspace_id, audit_id, digest, box)
            values (:workspace, :audit, :digest, :box)
            """)
        .bind("digest", digest)
        .bind("box", box)
        .execute();
  }

  /** The boxes that there are, by their digests. */
  Map<String, String> boxes(Set<String> digests) {
    if (digests.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<String, String>();
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
        .bindList("digests", List.copyOf(digests))
        .map((row, context) -> Map.entry(row.getString("digest"), row.getString("box")))
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  void delete(String digest) {
    of("""
            delete from audit_sealed
             where workspace_id = :workspace
               and audit_id = :audit
               and digest = :digest
            """)
        .bind("digest", digest)
        .execute();
  }

  void deleteAll() {
    of("delete from audit_sealed where workspace_id = :workspace and audit_id = :audit").execute();
  }

  private Update of(String sql) {
    return db.createUpdate(sql)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value());
  }
}
