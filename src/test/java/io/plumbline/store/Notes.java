package io.plumbline.store;

import org.jdbi.v3.core.Handle;

/** Rows for tests of the store: handled requests with running numbers as their keys. */
final class Notes {
  private Notes() {}

  static void insert(Handle db) {
    db.execute(
        """
        insert into request (workspace_id, request_key, claimed_at)
        values ('T1', ?, current_timestamp)
        """,
        String.valueOf(count(db)));
  }

  static int count(Handle db) {
    return db.createQuery("select count(*) from request").mapTo(Integer.class).one();
  }
}
