package io.plumbline.journal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The journal in the table of that name; its details are one JSON object of texts. */
public final class JdbcJournal implements Journal {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Jdbi jdbi;

  public JdbcJournal(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void record(Entry entry) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into journal (workspace_id, team_id, verb, subject_id, member_id,
                      happened_at, details)
                    values (:workspace, :team, :verb, :subject, :member, :at, :details)
                    """)
                .bind("workspace", entry.workspace().value())
                .bind("team", entry.teamId())
                .bind("verb", entry.verb())
                .bind("subject", entry.subjectId())
                .bind("member", entry.actor().map(MemberId::value).orElse(null))
                .bind("at", entry.at())
                .bind("details", json(entry.details()))
                .execute());
  }

  /** Sorted by key, so that equal details are equal text. */
  private static String json(Map<String, String> details) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }
}
