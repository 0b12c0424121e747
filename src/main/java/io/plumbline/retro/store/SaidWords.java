package io.plumbline.retro.store;

import io.plumbline.retro.RetroId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Looks for words in what was said in retros, whatever their case. */
final class SaidWords {
  private static final String EVERYTHING_SAID =
      """
      (select c.workspace_id, c.retro_id, 1 as kind, c.id as nr, c.body
         from retro_card c
       union all
       select n.workspace_id, n.retro_id, 2, n.id, n.body
         from retro_note n
       union all
       select s.workspace_id, s.retro_id, 3, s.step, s.title
         from retro_group_step s
        where s.undone_at is null
       union all
       select a.workspace_id, a.origin_id, 4, a.id, a.what
         from action a
        where a.origin_kind = 'retro') said
      """;

  /** To follow {@code where}, with a retro {@code r}. */
  static final String IN_RETRO =
      """
      exists (select 1
                from %s
               where said.workspace_id = r.workspace_id
                 and said.retro_id = r.id
                 and said.body ilike :words escape '!')
      """
          .formatted(EVERYTHING_SAID);

  private SaidWords() {}

  static <S extends SqlStatement<S>> S bind(S query, String words) {
    var literal = words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return query.bind("words", "%" + literal + "%");
  }

  /** What says the words, cards first. */
  static List<String> lines(Jdbi jdbi, RetroId retro, String words, int limit) {
    return jdbi.withHandle(
        db ->
            bind(
                    db.createQuery(
                        """
                        select said.body
                          from %s
                         where said.workspace_id = :workspace
                           and said.retro_id = :retro
                           and said.body ilike :words escape '!'
                         order by said.kind, said.nr
                         fetch first :limit rows only
                        """
                            .formatted(EVERYTHING_SAID)),
                    words)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }
}
