package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/**
 * A card that is kept. Until the team's next reveal it waits, and is hidden; then it is a topic.
 *
 * @param addedAt when; of an anonymous card the day, and nothing finer
 */
public record Card(CardId id, TeamId team, Author author, CardDraft draft, Instant addedAt) {
  public Card(CardId id, TeamId team, MemberId author, CardDraft draft, Instant addedAt) {
    this(id, team, new Author.Shown(author), draft, addedAt);
  }

  /** The same card with another id. */
  public Card under(CardId other) {
    return new Card(other, team, author, draft, addedAt);
  }

  public Column column() {
    return draft.column();
  }

  public String text() {
    return draft.text().value();
  }

  public boolean isAnonymous() {
    return author instanceof Author.Anonymous;
  }
}
