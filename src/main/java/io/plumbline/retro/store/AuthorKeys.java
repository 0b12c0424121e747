package io.plumbline.retro.store;

import io.plumbline.store.PerishableKeys;
import io.plumbline.team.TeamId;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The key that each team's anonymous cards are sealed with, from one reveal to the next. */
public final class AuthorKeys {
  private static final String PURPOSE = "retro";

  private final Jdbi jdbi;
  private final PerishableKeys keys;

  public AuthorKeys(Jdbi jdbi, PerishableKeys keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /** Destroys the keys of reveals that a crash kept from it. For the start. */
  public void destroyLeftOver() {
    var named =
        jdbi.withHandle(
            db ->
                db.createQuery("select key_name from retro_author_key").mapTo(String.class).list());
    keys.keepOnly(PURPOSE, Set.copyOf(named));
  }

  /** The team's key; empty where it has none, or lost it with a restored backup. */
  Optional<byte[]> find(Handle db, TeamId team) {
    return name(db, team).flatMap(keys::find);
  }

  /** The team's key, made where it has none. Of two who make one at once, one waits and gets it. */
  byte[] findOrMake(Handle db, TeamId team) {
    return find(db, team)
        .orElseGet(
            () -> {
              destroy(db, team);
              var fresh = keys.make(PURPOSE);
              if (!insert(db, team, fresh)) {
                keys.destroy(fresh);
              }
              return find(db, team).orElseThrow();
            });
  }

  void destroy(Handle db, TeamId team) {
    name(db, team)
        .ifPresent(
            name -> {
              db.createUpdate(
                      """
                      delete from retro_author_key
                       where workspace_id = :workspace
                         and team_id = :team
                         and key_name = :name
                      """)
                  .bind("workspace", team.workspace().value())
                  .bind("team", team.value())
                  .bind("name", name)
                  .execute();
              keys.destroy(name);
            });
  }

  private static Optional<String> name(Handle db, TeamId team) {
    return db.createQuery(
            """
            select key_name
              from retro_author_key
             where workspace_id = :workspace
               and team_id = :team
            """)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .mapTo(String.class)
        .findOne();
  }

  private static boolean insert(Handle db, TeamId team, String name) {
    return db.createUpdate(
                """
                insert into retro_author_key (workspace_id, team_id, key_name)
                values (:workspace, :team, :name)
                on conflict do nothing
                """)
            .bind("workspace", team.workspace().value())
            .bind("team", team.value())
            .bind("name", name)
            .execute()
        == 1;
  }
}
