package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/**
 * A card that is kept. Until the team's next reveal it waits, and is hidden; then it is a topic.
 */
public record Card(CardId id, TeamId team, MemberId author, CardDraft draft, Instant addedAt) {
  public Column column() {
    return draft.column();
  }

  public String text() {
    return draft.text().value();
  }
}
